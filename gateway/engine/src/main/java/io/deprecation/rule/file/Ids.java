package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ids of deprecations and clients: metric labels, keys in the ledger, parts of file names and addresses. */
final class Ids {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Ids() {}

    static Optional<String> read(Optional<Node.Scalar> scalar, Problems problems) {
        scalar.filter(given -> !isSafe(given.text()))
                .ifPresent(given -> problems.add(
                        ProblemCode.BAD_ID,
                        given.place(),
                        "The id `%s` is not safe as a label".formatted(given.text()),
                        "Use letters, digits, '.', '_' and '-', at most 64, starting with a letter or digit"));
        return scalar.map(Node.Scalar::text).filter(Ids::isSafe);
    }

    private static boolean isSafe(String id) {
        return SAFE.matcher(id).matches();
    }
}
