package io.deprecation.evidence.pact;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an interaction as any version of the specification writes it. */
final class InteractionReader {

    private static final int OK = 200;

    private InteractionReader() {}

    static Interaction read(PactNode interaction) {
        PactNode request = interaction
                .at("request")
                .orElseThrow(() -> new NoPactException("no Pact: an interaction has no request"));
        Optional<PactNode> response = interaction.at("response");
        boolean ofVersion4 = interaction.at("type").isPresent();
        String[] target = request.textAt("path").orElse("/").split("\\?", 2);
        String query = request.at("query").map(InteractionReader::query).orElse("");
        return new Interaction(
                interaction.textAt("description").orElse("without a description"),
                request.textAt("method").orElse("GET").toUpperCase(Locale.ROOT),
                target[0],
                target.length == 1 ? query : join(target[1], query),
                message(request, ofVersion4),
                response.flatMap(answer -> answer.at("status"))
                        .map(InteractionReader::status)
                        .orElse(OK),
                response.map(answer -> message(answer, ofVersion4))
                        .orElseGet(() -> new Message(new HeaderLines(Map.of()), Optional.empty(), List.of())));
    }

    private static int status(PactNode status) {
        String text = String.join("", status.texts());
        if (!text.matches("[1-5][0-9]{2}")) {
            throw new NoPactException("no Pact: a response has no status");
        }
        return Integer.parseInt(text);
    }

    /** A text up to version 2, and names with their decoded values since version 3. */
    private static String query(PactNode query) {
        if (query.value().isString()) {
            return query.text();
        }
        return query.members().entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().texts().stream().map(text -> encode(entry.getKey()) + "=" + encode(text)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String join(String one, String other) {
        return Stream.of(one, other).filter(text -> !text.isEmpty()).collect(Collectors.joining("&"));
    }

    private static Message message(PactNode message, boolean ofVersion4) {
        Map<String, List<String>> lines = new HashMap<>();
        message.at("headers")
                .map(PactNode::members)
                .orElse(Map.of())
                .forEach((name, value) -> lines.put(name, value.texts()));
        var headers = new HeaderLines(lines);
        return new Message(headers, BodyReader.read(message, headers, ofVersion4), MatcherPaths.of(message));
    }
}
