package io.deprecation.filter.headers;

import io.deprecation.filter.ruling.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * What caches may do with a ruled response: never share one whose form depends on who asks, and never keep one beyond
 * the next scheduled change (design 4-http.md, "caching").
 */
final class Caching {

    private static final Set<String> LIFETIMES = Set.of("max-age", "s-maxage");

    /** For how long a response that is not fresh any more may still be used (RFC 5861). */
    private static final Set<String> STALE = Set.of("stale-while-revalidate", "stale-if-error");

    /** Each tells some caches what {@code Cache-Control} tells the others, which they then do not heed (RFC 9213). */
    private static final List<String> TARGETED = List.of(
            "CDN-Cache-Control",
            "Cloudflare-CDN-Cache-Control",
            "Netlify-CDN-Cache-Control",
            "Vercel-CDN-Cache-Control");

    private Caching() {}

    static void edit(HttpHeaders headers, Ruling ruling, boolean personal) {
        Optional<Instant> change = nextChange(ruling);
        edit(headers, HttpHeaders.CACHE_CONTROL, ruling, personal, change);
        for (String field : TARGETED) {
            if (headers.containsHeader(field)) {
                edit(headers, field, ruling, personal, change);
            }
        }
        change.ifPresent(ends -> capExpiry(headers, ends));
    }

    private static void edit(
            HttpHeaders headers, String field, Ruling ruling, boolean personal, Optional<Instant> change) {
        if (personal) {
            makePrivate(headers, field);
        }
        change.ifPresent(ends -> capFreshness(headers, field, ruling.now(), ends));
    }

    private static void makePrivate(HttpHeaders headers, String field) {
        List<String> directives = FieldValues.members(headers, field).stream()
                .filter(directive ->
                        !name(directive).equals("public") && !name(directive).equals("s-maxage"))
                .toList();
        FieldValues.setMembers(headers, field, directives);
        FieldValues.addMember(headers, field, "private");
    }

    /** The first instant at which a decision of today ends by itself. */
    private static Optional<Instant> nextChange(Ruling ruling) {
        return ruling.decisions().stream()
                .flatMap(decision -> decision.until().stream())
                .min(Comparator.naturalOrder());
    }

    private static void capFreshness(HttpHeaders headers, String field, Instant now, Instant change) {
        long seconds = Duration.between(now, change).toSeconds();
        List<String> fresh = capped(FieldValues.members(headers, field), LIFETIMES, seconds);
        FieldValues.setMembers(headers, field, capped(fresh, STALE, Math.max(0, seconds - lifetime(fresh))));
    }

    private static void capExpiry(HttpHeaders headers, Instant change) {
        HttpDate.parseImfFixdate(headers.getFirst(HttpHeaders.EXPIRES))
                .filter(change::isBefore)
                .ifPresent(later -> headers.set(HttpHeaders.EXPIRES, HttpDate.imfFixdate(change)));
    }

    private static List<String> capped(List<String> directives, Set<String> concerned, long seconds) {
        return directives.stream()
                .map(directive -> concerned.contains(name(directive)) && seconds(directive) > seconds
                        ? name(directive) + "=" + seconds
                        : directive)
                .toList();
    }

    /** How long a response is fresh at most; without a word on it, for all that anyone knows, for ever. */
    private static long lifetime(List<String> directives) {
        return directives.stream()
                .filter(directive -> LIFETIMES.contains(name(directive)))
                .mapToLong(Caching::seconds)
                .max()
                .orElse(Long.MAX_VALUE);
    }

    /** What a cache may make of a number that is none is unknown, so it counts as too large. */
    private static long seconds(String directive) {
        String[] parts = directive.split("=", 2);
        try {
            return Long.parseLong(
                    parts.length < 2 ? "" : parts[1].replace("\"", "").strip());
        } catch (NumberFormatException unreadable) {
            return Long.MAX_VALUE;
        }
    }

    private static String name(String directive) {
        return directive.split("=", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
