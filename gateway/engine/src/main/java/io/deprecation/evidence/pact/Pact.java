package io.deprecation.evidence.pact;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One contract between a consumer and a provider (Pact specification, versions 1 to 4). Messages that are not over HTTP
 * are left out: no gateway sees them.
 */
record Pact(String consumer, String provider, List<Interaction> interactions) {

    private static final Set<String> VERSIONS = Set.of("1", "2", "3", "4");
    private static final String HTTP = "Synchronous/HTTP";
    private static final Set<String> MESSAGES = Set.of("Asynchronous/Messages", "Synchronous/Messages");

    Pact {
        interactions = List.copyOf(interactions);
    }

    /** Ruby's first Pacts hold its own objects in the place of examples, which have to be made by its library. */
    private static final Pattern RUBY_OBJECT = Pattern.compile("\"json_class\"\\s*:\\s*\"Pact::");

    /**
     * Reads a file.
     *
     * @throws NoPactException if it is no Pact
     */
    static Pact read(byte[] bytes) {
        PactNode file = PactNode.parse(bytes);
        requireVersion(file);
        if (RUBY_OBJECT.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
            throw new NoPactException("examples that only the Ruby library of Pact can make");
        }
        Optional<PactNode> interactions = file.at("interactions");
        if (interactions.isEmpty() && file.at("messages").isEmpty()) {
            throw new NoPactException("no Pact: it has neither interactions nor messages");
        }
        return new Pact(
                party(file, "consumer"),
                party(file, "provider"),
                interactions.stream()
                        .flatMap(list -> list.items().stream())
                        .filter(Pact::isHttp)
                        .map(InteractionReader::read)
                        .toList());
    }

    private static String party(PactNode file, String role) {
        return file.at(role)
                .flatMap(party -> party.textAt("name"))
                .orElseThrow(() -> new NoPactException("no Pact: it has no " + role));
    }

    /** Before version 4 all are. */
    private static boolean isHttp(PactNode interaction) {
        String type = interaction.textAt("type").orElse(HTTP);
        if (!type.equals(HTTP) && !MESSAGES.contains(type)) {
            throw new NoPactException("an interaction of a type that is not known");
        }
        return type.equals(HTTP);
    }

    private static void requireVersion(PactNode file) {
        Optional<PactNode> metadata = file.at("metadata");
        Optional<String> version = metadata.stream()
                .flatMap(data -> Stream.of(
                        data.textAt("pactSpecificationVersion"),
                        data.at("pactSpecification").flatMap(specification -> specification.textAt("version")),
                        data.at("pact-specification").flatMap(specification -> specification.textAt("version"))))
                .flatMap(Optional::stream)
                .findFirst();
        if (version.filter(text -> !VERSIONS.contains(text.split(Pattern.quote("."), 2)[0]))
                .isPresent()) {
            throw new NoPactException("a version of the Pact specification that is not known");
        }
    }
}
