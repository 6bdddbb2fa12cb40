package io.deprecation.rule.file;

import io.deprecation.rule.Client;
import io.deprecation.rule.ProblemCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The clients of one list in a rule: each is one client, and stands there once. */
final class ClientList {

    private final String key;
    private final Problems problems;
    private final Map<String, Position> places = new HashMap<>();

    ClientList(String key, Problems problems) {
        this.key = key;
        this.problems = problems;
    }

    /** The id as it is written, if it can be that of one client. */
    Optional<Node.Scalar> read(Optional<Node.Scalar> written) {
        return written.filter(id -> Ids.read(written, problems).isPresent()).filter(this::isOne);
    }

    private boolean isOne(Node.Scalar id) {
        if (id.text().equals(Client.UNKNOWN)) {
            problems.add(
                    ProblemCode.RESERVED_ID,
                    id.place(),
                    "`unknown` stands for everyone who is not registered",
                    "Register the client that is meant, and name it by its own id");
            return false;
        }
        Position first = places.putIfAbsent(id.text(), id.place());
        if (first != null) {
            problems.add(
                    ProblemCode.DUPLICATE_CLIENT,
                    id.place(),
                    "`%s` is already among the `%s` in line %d".formatted(id.text(), key, first.line()),
                    "Keep one of them");
        }
        return first == null;
    }
}
