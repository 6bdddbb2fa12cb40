package io.deprecation.evidence.pact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Reads the example body of a message, which is the body itself up to version 3, and its {@code content} in version 4. */
final class BodyReader {

    private BodyReader() {}

    /** @param ofVersion4 whether the interaction is one of version 4 */
    static Optional<Body> read(PactNode message, HeaderLines headers, boolean ofVersion4) {
        Optional<String> type = headers.first("Content-Type");
        return message.at("body").flatMap(body -> ofVersion4 ? content(body, type) : Optional.of(body(body, type)));
    }

    private static Optional<Body> content(PactNode body, Optional<String> header) {
        Optional<String> type = body.textAt("contentType").or(() -> header);
        return body.at("content").map(content -> isEncoded(body) ? decoded(body, content, type) : body(content, type));
    }

    /** A text is one as it would be sent, unless its type says that it is a JSON string. */
    private static Body body(PactNode body, Optional<String> type) {
        boolean json = type.map(BodyFormat::ofType).filter(BodyFormat::isJson).isPresent();
        return body.value().isString() && (!json || BodyFormat.startsLikeJson(body.text()))
                ? text(body.text(), type)
                : new Body(BodyFormat.ofValue(type), body.value().toString());
    }

    private static Body text(String text, Optional<String> type) {
        return new Body(BodyFormat.of(type, text), text);
    }

    private static boolean isEncoded(PactNode body) {
        return body.at("encoded")
                .filter(word -> !word.texts().contains("false"))
                .isPresent();
    }

    private static Body decoded(PactNode body, PactNode content, Optional<String> type) {
        String encoding =
                String.join("", body.at("encoded").orElseThrow().texts()).toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "json" -> text(content.text(), type);
            case "true", "base64" -> text(base64(content.text()), type);
            default -> throw new NoPactException("a body in an encoding that is not known");
        };
    }

    private static String base64(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new NoPactException("a body that is not Base64");
        }
    }
}
