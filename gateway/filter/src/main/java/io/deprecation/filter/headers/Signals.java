package io.deprecation.filter.headers;

import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
        Instant deprecated =
                earliest(signalled.stream().map(Deprecation::deprecated).toList());
        Instant sunset = earliest(signalled.stream().map(Deprecation::sunset).toList());
        // The upstream's own stand if they are earlier.
        if (HttpDate.parseStructured(headers.getFirst(DEPRECATION))
                .filter(deprecated::isAfter)
                .isEmpty()) {
            headers.set(DEPRECATION, HttpDate.structured(deprecated));
        }
        if (HttpDate.parseImfFixdate(headers.getFirst(SUNSET))
                .filter(sunset::isAfter)
                .isEmpty()) {
            headers.set(SUNSET, HttpDate.imfFixdate(sunset));
        }
        signalled.stream()
                .flatMap(rule -> links(rule).stream())
                .distinct()
                .forEach(link -> headers.add(HttpHeaders.LINK, link));
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

    private static Instant earliest(List<Instant> instants) {
        return instants.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private static List<String> links(Deprecation deprecation) {
        var links = new ArrayList<String>();
        links.add("<%s>; rel=\"deprecation\"; type=\"text/html\""
                .formatted(deprecation.guide().toASCIIString()));
        deprecation
                .policy()
                .ifPresent(
                        page -> links.add("<%s>; rel=\"sunset\"; type=\"text/html\"".formatted(page.toASCIIString())));
        return links;
    }
}
