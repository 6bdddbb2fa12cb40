package io.deprecation.filter.headers;

import io.deprecation.filter.parameter.ResponseParameters;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.parameter.Place;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Edits the headers of the response to a ruled request (design 4-http.md). Safe for use by many threads. */
public final class ResponseHeaders {

    private static final int NOT_MODIFIED = 304;
    private static final List<String> OURS =
            List.of(Signals.DEPRECATION, Signals.SUNSET, HttpHeaders.LINK, Prefer.PREFERENCE_APPLIED);

    private final Audience audience = new Audience();

    /** Edits everything that is known before the body, on whatever response the client gets. */
    public void edit(HttpHeaders headers, Ruling ruling, int status) {
        Signals.add(headers, ruling);
        if (ruling.declines()) {
            FieldValues.addMember(headers, Prefer.PREFERENCE_APPLIED, Prefer.OMIT_DEPRECATED);
        }
        if (!ruling.refused()) {
            ResponseParameters.translate(headers, ruling, status);
            FieldValues.addMember(headers, HttpHeaders.VARY, Prefer.PREFER);
            editRepresentation(headers, ruling, status);
        }
        expose(headers);
    }

    /**
     * Edits what spoke of the upstream's bytes, for a body that is translated.
     *
     * @param chunks whether the client can be sent chunks, as all but those of HTTP/1.0 can
     */
    public static void rewritten(HttpHeaders headers, boolean chunks) {
        BodyHeaders.dropDigests(headers);
        headers.remove(HttpHeaders.ACCEPT_RANGES);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        if (chunks) {
            headers.set(HttpHeaders.TRANSFER_ENCODING, "chunked");
        } else {
            headers.remove(HttpHeaders.TRANSFER_ENCODING);
        }
    }

    /** Says how long a translated body has become, in bytes. */
    public static void rewrittenTo(HttpHeaders headers, long length) {
        headers.remove(HttpHeaders.TRANSFER_ENCODING);
        headers.setContentLength(length);
    }

    private void editRepresentation(HttpHeaders headers, Ruling ruling, int status) {
        if (!ruling.rulesResponseBody()) {
            if (ruling.concerns(Place.HEADER) || ruling.rewordsErrors(status)) {
                Caching.edit(headers, ruling, audience.isPersonal(ruling));
            }
            return;
        }
        headers.remove(HttpHeaders.LAST_MODIFIED);
        boolean translated = status == NOT_MODIFIED || ruling.rulesResponseBody(status);
        if (translated && headers.containsHeader(HttpHeaders.ETAG)) {
            EntityTags.mark(headers, Variant.of(ruling));
        }
        if (translated || ruling.rewordsErrors(status)) {
            Caching.edit(headers, ruling, audience.isPersonal(ruling));
        }
    }

    /** Lets scripts of other origins read what is signalled. */
    private static void expose(HttpHeaders headers) {
        boolean all = FieldValues.members(headers, HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS)
                .contains("*");
        if (headers.containsHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN) && !all) {
            OURS.stream()
                    .filter(headers::containsHeader)
                    .forEach(name -> FieldValues.addMember(headers, HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, name));
        }
    }
}
