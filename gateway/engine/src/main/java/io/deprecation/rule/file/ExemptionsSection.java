package io.deprecation.rule.file;

import io.deprecation.rule.Exemption;
import io.deprecation.rule.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads {@code exemptions}, the clients that keep the old form until a date. */
final class ExemptionsSection {

    private static final String KEY = "exemptions";
    private static final List<String> KEYS = List.of("client", "until", "reason");

    private final ClientList list;
    private final NamedClients clients;

    private ExemptionsSection(ClientList list, NamedClients clients) {
        this.list = list;
        this.clients = clients;
    }

    /** Those that can be read, in the order of the file. */
    static List<Placed<Exemption>> read(Section rule, NamedClients clients) {
        var exemptions = new ExemptionsSection(new ClientList(KEY, rule.problems()), clients);
        return rule.items(KEY).stream()
                .flatMap(node -> Section.of(node, "An exemption", KEYS, rule.problems()).stream())
                .flatMap(section -> exemptions.exemption(section).stream())
                .toList();
    }

    private Optional<Placed<Exemption>> exemption(Section section) {
        Optional<Node.Scalar> client = list.read(section.requiredText("client"));
        // Not advice: whoever was promised the old form would be refused, for the want of a letter.
        client.ifPresent(id -> clients.add(
                id,
                ProblemCode.EXEMPTION_OF_NOBODY,
                "so that nobody is exempt",
                "Correct it, or register the client; remove the exemption if the client is no more"));
        Optional<Instant> until = Instants.read(section.requiredText("until"), section.problems());
        Optional<String> reason = section.said("reason");
        return client.isEmpty() || until.isEmpty() || reason.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Placed<>(new Exemption(client.get().text(), until.get(), reason.get()), section.place()));
    }
}
