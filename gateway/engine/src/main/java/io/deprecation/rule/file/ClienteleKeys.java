package io.deprecation.rule.file;

import io.deprecation.rule.Client;
import io.deprecation.rule.Clientele;
import io.deprecation.rule.ProblemCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads whom something is for, under {@code clients} or {@code except}. */
final class ClienteleKeys {

    static final String CLIENTS = "clients";
    static final String EXCEPT = "except";

    private ClienteleKeys() {}

    /** Empty if it cannot be read: what is meant for some must not befall all. */
    static Optional<Clientele> read(Section section, NamedClients register) {
        boolean both = section.has(CLIENTS) && section.has(EXCEPT);
        if (both) {
            section.problems()
                    .add(
                            ProblemCode.BAD_VALUE,
                            section.placeOf(EXCEPT),
                            "`except` stands beside `clients`, and whoever is not named needs no exception",
                            "Remove one of them");
        }
        Optional<Set<String>> named = named(section, register);
        Optional<Set<String>> except = except(section, register);
        return both || named.isEmpty() || except.isEmpty()
                ? Optional.empty()
                : Optional.of(new Clientele(named.get(), except.get()));
    }

    /** The clients under {@code clients}, none if it is left out; empty if one of them cannot be read. */
    static Optional<Set<String>> named(Section section, NamedClients register) {
        return ids(
                section,
                CLIENTS,
                id -> register.add(
                        id,
                        ProblemCode.UNKNOWN_CLIENT,
                        "so that nobody is meant by it",
                        "Correct it, or register the client"));
    }

    /** Not advice: whoever was to be spared would be refused, for the want of a letter. */
    private static Optional<Set<String>> except(Section section, NamedClients register) {
        return ids(
                section,
                EXCEPT,
                id -> register.add(
                        id,
                        ProblemCode.EXEMPTION_OF_NOBODY,
                        "so that nobody is excepted",
                        "Correct it, or register the client; remove it if the client is no more"));
    }

    private interface Mention {
        void of(Node.Scalar id);
    }

    private static Optional<Set<String>> ids(Section section, String key, Mention mention) {
        if (!section.has(key)) {
            return Optional.of(Set.of());
        }
        List<Node> items = section.requiredItems(key);
        var list = new ClientList(key, section.problems());
        var ids = new HashSet<String>();
        for (Node.Scalar written : section.texts(key)) {
            if (written.text().equals(Client.UNKNOWN)) {
                ids.add(Client.UNKNOWN);
            } else {
                list.read(Optional.of(written)).ifPresent(id -> {
                    ids.add(id.text());
                    mention.of(id);
                });
            }
        }
        return items.isEmpty() || ids.size() < items.size() ? Optional.empty() : Optional.of(ids);
    }
}
