package io.deprecation.filter.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/**
 * The {@code Accept-Encoding} request header (RFC 9110, section 12.5.3), cut to the codings that can be translated:
 * gzip, deflate and identity.
 */
public final class AcceptEncoding {

    private static final List<String> READABLE = List.of("gzip", "deflate");

    private AcceptEncoding() {}

    /** Cuts what the upstream is offered. A client that says nothing about codings is left to say nothing. */
    static void cut(HttpHeaders headers) {
        if (!headers.containsHeader(HttpHeaders.ACCEPT_ENCODING)) {
            return;
        }
        List<String> offered = new ArrayList<>();
        List<String> members = FieldValues.members(headers, HttpHeaders.ACCEPT_ENCODING);
        for (String member : members) {
            String coding = coding(member);
            if (coding.equals("*")) {
                READABLE.stream()
                        .filter(readable -> members.stream()
                                .noneMatch(other -> coding(other).equals(readable)))
                        .forEach(readable -> offered.add(readable + member.substring(1)));
            } else if (READABLE.contains(coding) || coding.equals("identity")) {
                offered.add(member);
            }
        }
        headers.set(HttpHeaders.ACCEPT_ENCODING, offered.isEmpty() ? "identity" : String.join(", ", offered));
    }

    /** Whether the client of these request headers takes a coding. */
    public static boolean accepts(HttpHeaders headers, String coding) {
        if (!headers.containsHeader(HttpHeaders.ACCEPT_ENCODING)) {
            return true;
        }
        boolean accepts = false;
        for (String member : FieldValues.members(headers, HttpHeaders.ACCEPT_ENCODING)) {
            if (coding(member).equals(coding)) {
                return !FieldValues.isRuledOut(member);
            }
            accepts |= coding(member).equals("*") && !FieldValues.isRuledOut(member);
        }
        return accepts;
    }

    private static String coding(String member) {
        String coding = FieldValues.split(member, ';').get(0).toLowerCase(Locale.ROOT);
        return coding.equals("x-gzip") ? "gzip" : coding;
    }
}
