package io.deprecation.filter.headers;

import io.deprecation.filter.ruling.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * What caches may do with a ruled response: never share one whose form depends on who asks, and never keep one beyond
 * the next scheduled change (design 4-http.md, "caching").
 */
final class Caching {

    private Caching() {}

    static void edit(HttpHeaders headers, Ruling ruling, boolean personal) {
        if (personal) {
            makePrivate(headers);
        }
        nextChange(ruling).ifPresent(change -> capFreshness(headers, ruling.now(), change));
    }

    private static void makePrivate(HttpHeaders headers) {
        List<String> directives = FieldValues.members(headers, HttpHeaders.CACHE_CONTROL).stream()
                .filter(directive -> !isNamed(directive, "public") && !isNamed(directive, "s-maxage"))
                .toList();
        FieldValues.setMembers(headers, HttpHeaders.CACHE_CONTROL, directives);
        FieldValues.addMember(headers, HttpHeaders.CACHE_CONTROL, "private");
    }

    /** The first instant at which a decision of today ends by itself. */
    private static Optional<Instant> nextChange(Ruling ruling) {
        return ruling.decisions().stream()
                .flatMap(decision -> decision.until().stream())
                .min(Comparator.naturalOrder());
    }

    private static void capFreshness(HttpHeaders headers, Instant now, Instant change) {
        long seconds = Duration.between(now, change).toSeconds();
        var directives = new ArrayList<String>();
        for (String directive : FieldValues.members(headers, HttpHeaders.CACHE_CONTROL)) {
            boolean lifetime = isNamed(directive, "max-age") || isNamed(directive, "s-maxage");
            directives.add(lifetime ? capped(directive, seconds) : directive);
        }
        FieldValues.setMembers(headers, HttpHeaders.CACHE_CONTROL, directives);
        HttpDate.parseImfFixdate(headers.getFirst(HttpHeaders.EXPIRES))
                .filter(change::isBefore)
                .ifPresent(later -> headers.set(HttpHeaders.EXPIRES, HttpDate.imfFixdate(change)));
    }

    private static String capped(String directive, long seconds) {
        String[] parts = directive.split("=", 2);
        try {
            long lifetime = Long.parseLong(
                    parts.length < 2 ? "" : parts[1].replace("\"", "").strip());
            return lifetime <= seconds ? directive : parts[0].strip() + "=" + seconds;
        } catch (NumberFormatException unreadable) {
            // What a cache may make of it is unknown, so it gets the cap itself.
            return parts[0].strip() + "=" + seconds;
        }
    }

    private static boolean isNamed(String directive, String name) {
        return directive.split("=", 2)[0].strip().toLowerCase(Locale.ROOT).equals(name);
    }
}
