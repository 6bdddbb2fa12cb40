package io.deprecation.app.hardening;

import java.util.List;

/**
 * What an upstream has seen of a request whose header came to its end.
 *
 * @param target as it stands in the request line; for what is not HTTP by the letter, what is wrong with it
 * @param fields each with its name in small letters, a colon and its value
 * @param body as far as it came, one character for each octet
 * @param whole whether it came to its end
 */
public record SeenRequest(String target, List<String> fields, String body, boolean whole) {

    public SeenRequest {
        fields = List.copyOf(fields);
    }
}
