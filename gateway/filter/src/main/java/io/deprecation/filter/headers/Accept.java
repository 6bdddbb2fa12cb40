package io.deprecation.filter.headers;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.http.HttpHeaders;

/** The {@code Accept} request header (RFC 9110, section 12.5.1), as far as it says whether a client takes JSON. */
public final class Accept {

    /** From the most specific range to the least: the first of them that stands in a request decides. */
    private static final List<Predicate<String>> PRECEDENCE = List.of(
            "application/problem+json"::equals,
            range -> range.endsWith("/json") || range.endsWith("+json"),
            "application/*"::equals,
            // Java's own client of old says the latter.
            range -> range.equals("*/*") || range.equals("*"));

    private Accept() {}

    /** Whether the client of these request headers takes {@code application/problem+json}, or other JSON at least. */
    public static boolean takesJson(HttpHeaders headers) {
        List<String> members = FieldValues.members(headers, HttpHeaders.ACCEPT);
        for (Predicate<String> level : PRECEDENCE) {
            List<String> ranges =
                    members.stream().filter(member -> level.test(range(member))).toList();
            if (!ranges.isEmpty()) {
                return !ranges.stream().allMatch(FieldValues::isRuledOut);
            }
        }
        return members.isEmpty();
    }

    /** Notes in the headers of a response that it depends on what the client takes. */
    public static void vary(HttpHeaders headers) {
        FieldValues.addMember(headers, HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static String range(String member) {
        return FieldValues.split(member, ';').get(0).toLowerCase(Locale.ROOT);
    }
}
