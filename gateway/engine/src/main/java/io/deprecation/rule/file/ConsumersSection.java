package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads {@code consumers}, the clients of which the gate wants to know although they may never have been seen. */
final class ConsumersSection {

    private static final String KEY = "consumers";

    private ConsumersSection() {}

    static Set<String> read(Section rule, NamedClients clients) {
        var list = new ClientList(KEY, rule.problems());
        var consumers = new HashSet<String>();
        for (Node.Scalar written : rule.texts(KEY)) {
            list.read(Optional.of(written)).ifPresent(id -> {
                consumers.add(id.text());
                clients.add(
                        id,
                        ProblemCode.UNKNOWN_CLIENT,
                        "so that nothing is ever counted as its traffic",
                        "Correct it, or register the client");
            });
        }
        return consumers;
    }
}
