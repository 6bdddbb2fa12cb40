package io.deprecation.filter.headers;

import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * Says in headers that something is deprecated: {@code Deprecation} (RFC 9745), {@code Sunset} (RFC 8594) and
 * {@code Link} (design 4-http.md, "Headers").
 */
public final class Signals {

    static final String DEPRECATION = "Deprecation";
    static final String SUNSET = "Sunset";

    private static final Set<Found> HELD_OLD_FORM =
            EnumSet.of(Found.OLD, Found.ECHO, Found.CONFLICT, Found.UNTRANSLATABLE);

    /** By the rule's id, the fields of its last edit: a date takes as long to write as the rest of the header. */
    private static final Map<String, Written> WRITTEN = new ConcurrentHashMap<>();

    private Signals() {}

    /** Adds the signals of an exchange to its response's headers. */
    static void add(HttpHeaders headers, Ruling ruling) {
        List<Deprecation> signalled = signalled(ruling);
        if (!signalled.isEmpty()) {
            add(headers, signalled);
        }
    }

    /** What a deprecation is signalled with where it is the only one. */
    public static HttpHeaders of(Deprecation deprecation) {
        var headers = new HttpHeaders();
        add(headers, List.of(deprecation));
        return headers;
    }

    private static void add(HttpHeaders headers, List<Deprecation> signalled) {
        Deprecation first = earliest(signalled, Deprecation::deprecated);
        Deprecation next = earliest(signalled, Deprecation::sunset);
        // The upstream's own stand if they are earlier.
        if (HttpDate.parseStructured(headers.getFirst(DEPRECATION))
                .filter(first.deprecated()::isAfter)
                .isEmpty()) {
            headers.set(DEPRECATION, written(first).deprecated());
        }
        if (HttpDate.parseImfFixdate(headers.getFirst(SUNSET))
                .filter(next.sunset()::isAfter)
                .isEmpty()) {
            headers.set(SUNSET, written(next).sunset());
        }
        if (signalled.size() == 1) {
            written(first).links().forEach(link -> headers.add(HttpHeaders.LINK, link));
        } else {
            signalled.stream()
                    .flatMap(rule -> written(rule).links().stream())
                    .distinct()
                    .forEach(link -> headers.add(HttpHeaders.LINK, link));
        }
    }

    private static List<Deprecation> signalled(Ruling ruling) {
        var signalled = new ArrayList<Deprecation>();
        for (int i = 0; i < ruling.decisions().size(); i++) {
            Decision decision = ruling.decisions().get(i);
            boolean concerns = ruling.refused()
                    || (decision.response() == Form.BOTH
                            && speaksOfBodies(ruling.operations().get(i)))
                    || HELD_OLD_FORM.contains(ruling.found().get(i));
            if (decision.signals() && concerns) {
                signalled.add(decision.deprecation());
            }
        }
        return signalled;
    }

    /** Whoever sends none of the old parameters has nothing to change: answers do not hold them. */
    private static boolean speaksOfBodies(Operation operation) {
        return !operation.match().request().isEmpty()
                || !operation.match().response().isEmpty();
    }

    private static Deprecation earliest(List<Deprecation> signalled, Function<Deprecation, Instant> date) {
        return signalled.size() == 1
                ? signalled.get(0)
                : signalled.stream().min(Comparator.comparing(date)).orElseThrow();
    }

    @SuppressWarnings("ReferenceEquality") // all that is in a rule would take longer to compare than to write
    private static Written written(Deprecation deprecation) {
        Written known = WRITTEN.get(deprecation.id());
        if (known != null && known.of == deprecation) {
            return known;
        }
        Written written = Written.of(deprecation);
        WRITTEN.put(deprecation.id(), written);
        return written;
    }

    /** The fields of one deprecation, as they are written. */
    private record Written(Deprecation of, String deprecated, String sunset, List<String> links) {

        static Written of(Deprecation deprecation) {
            return new Written(
                    deprecation,
                    HttpDate.structured(deprecation.deprecated()),
                    HttpDate.imfFixdate(deprecation.sunset()),
                    Stream.concat(
                                    Stream.of(link(deprecation.guide(), "deprecation")),
                                    deprecation.policy().map(page -> link(page, "sunset")).stream())
                            .toList());
        }

        private static String link(URI page, String relation) {
            return "<%s>; rel=\"%s\"; type=\"text/html\"".formatted(page.toASCIIString(), relation);
        }
    }
}
