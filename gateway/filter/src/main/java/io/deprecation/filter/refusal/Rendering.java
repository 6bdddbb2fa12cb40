package io.deprecation.filter.refusal;

import io.deprecation.filter.headers.Accept;
import java.net.URI;
import org.springframework.http.HttpHeaders;

/** In what a refusal is written, by what the client takes (design 4-http.md, "Refusal"). */
enum Rendering {
    PROBLEM("application/problem+json"),
    /** For whoever takes no JSON: 406 would hide from it what is wrong with its request. */
    TEXT("text/plain; charset=utf-8");

    private final String type;

    Rendering(String type) {
        this.type = type;
    }

    /** The rendering for the client of these request headers. */
    static Rendering accepted(HttpHeaders headers) {
        return Accept.takesJson(headers) ? PROBLEM : TEXT;
    }

    /** The media type. */
    String type() {
        return type;
    }

    /** The bytes; {@code base} is where the pages on problem types are. */
    byte[] of(Refusal refusal, URI base) {
        return switch (this) {
            case PROBLEM -> ProblemDocument.of(refusal, base);
            case TEXT -> PlainText.of(refusal, base);
        };
    }
}
