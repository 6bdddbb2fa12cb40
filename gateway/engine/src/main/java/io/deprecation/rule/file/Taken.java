package io.deprecation.rule.file;

import io.deprecation.rule.Client;
import io.deprecation.rule.ProblemCode;
import java.util.HashMap;
import java.util.Map;

/** The ids and credentials that clients have taken so far. */
final class Taken {

    private final Problems problems;
    private final Map<String, Position> ids = new HashMap<>();
    private final Map<String, Position> credentials = new HashMap<>();

    Taken(Problems problems) {
        this.problems = problems;
    }

    void id(Node.Scalar id) {
        if (id.text().equals(Client.UNKNOWN)) {
            problems.add(
                    ProblemCode.RESERVED_ID,
                    id.place(),
                    "`unknown` stands for everyone who is not registered",
                    "Choose another id");
        }
        Position first = ids.putIfAbsent(id.text(), id.place());
        if (first != null) {
            problems.add(
                    ProblemCode.DUPLICATE_ID,
                    id.place(),
                    "The id `%s` is taken by the client in line %d".formatted(id.text(), first.line()),
                    "Choose another id");
        }
    }

    /**
     * Whether a credential is the first of its kind. The problem does not repeat it.
     *
     * @param meaning the same text for all ways to write the same credential
     */
    boolean credential(String kind, String meaning, Node.Scalar credential) {
        Position first = credentials.putIfAbsent(kind + ' ' + meaning, credential.place());
        if (first != null) {
            problems.add(
                    ProblemCode.DUPLICATE_CREDENTIAL,
                    credential.place(),
                    "This item of `%s` is already in line %d".formatted(kind, first.line()),
                    "Leave it with the one client that uses it");
        }
        return first == null;
    }
}
