package io.deprecation.rule.file;

import io.deprecation.rule.Accepted;
import io.deprecation.rule.Client;
import io.deprecation.rule.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code accept}, the owner's word by which something that the gate cannot know does not stand in the way. */
final class AcceptSection {

    private static final String KEY = "accept";
    private static final List<String> KEYS = List.of("condition", "client", "by", "reason", "until");

    /** Counts may be missing, a client may have been silent, a contract may be unreadable; the others pass or fail. */
    private static final Set<Integer> EVER_UNKNOWN = Set.of(2, 4, 5);

    private static final int LAST_CONDITION = 6;

    /** The one condition of these that is never about a client. */
    private static final int CONTRACTS = 5;

    private AcceptSection() {}

    /** Those that can be read, in the order of the file. */
    static List<Placed<Accepted>> read(Section rule, NamedClients clients) {
        return rule.items(KEY).stream()
                .flatMap(node -> Section.of(node, "An acceptance", KEYS, rule.problems()).stream())
                .flatMap(section -> accepted(section, clients).stream())
                .toList();
    }

    private static Optional<Placed<Accepted>> accepted(Section section, NamedClients clients) {
        Optional<Integer> condition = condition(section);
        Optional<String> client = client(section, condition, clients);
        Optional<String> by = section.said("by");
        Optional<String> reason = section.said("reason");
        Optional<Instant> until = Instants.read(section.requiredText("until"), section.problems());
        if (condition.isEmpty()
                || (section.has("client") && client.isEmpty())
                || by.isEmpty()
                || reason.isEmpty()
                || until.isEmpty()) {
            return Optional.empty();
        }
        var accepted = new Accepted(condition.get(), client, by.get(), reason.get(), until.get());
        return Optional.of(new Placed<>(accepted, section.place()));
    }

    private static Optional<Integer> condition(Section section) {
        section.required("condition");
        Optional<Integer> condition = section.wholeNumber("condition", 1, LAST_CONDITION);
        condition
                .filter(number -> !EVER_UNKNOWN.contains(number))
                .ifPresent(number -> section.problems()
                        .add(
                                ProblemCode.NOTHING_TO_ACCEPT,
                                section.placeOf("condition"),
                                "Condition %d passes or fails and is never unknown, so there is nothing to accept"
                                        .formatted(number),
                                "Name condition 2, 4 or 5; what fails cannot be accepted"));
        return condition.filter(EVER_UNKNOWN::contains);
    }

    private static Optional<String> client(Section section, Optional<Integer> condition, NamedClients clients) {
        Optional<Node.Scalar> written = section.text("client");
        written.filter(id -> condition.filter(number -> number == CONTRACTS).isPresent())
                .ifPresent(id -> section.problems()
                        .add(
                                ProblemCode.NOTHING_TO_ACCEPT,
                                id.place(),
                                "Condition 5 is about no client, so there is nothing of `%s` to accept"
                                        .formatted(id.text()),
                                "Leave `client` out"));
        Optional<String> client = Ids.read(written, section.problems());
        // The gate knows callers that are not registered by their label, as it knows clients by their ids.
        written.filter(id -> client.isPresent() && !id.text().equals(Client.UNKNOWN))
                .ifPresent(id -> clients.add(
                        id,
                        ProblemCode.UNKNOWN_CLIENT,
                        "so that the gate may have nothing to say of it",
                        "Correct it; a client that is no more stays registered, with `gone: true`"));
        return client;
    }
}
