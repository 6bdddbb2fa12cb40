package io.deprecation.evidence.pact;

import io.deprecation.change.Found;
import io.deprecation.json.Limits;
import io.deprecation.json.Sink;
import io.deprecation.json.Translator;
import java.nio.charset.StandardCharsets;

/** Looks for the old form in an example body, as the gateway would in a real one. */
final class BodySearch {

    /** A file is no longer than {@link PactFiles#MAX_BYTES}, and neither is a body in it. */
    static final Limits LIMITS = new Limits(PactFiles.MAX_BYTES + 1, Limits.DEFAULT.depth());

    private BodySearch() {}

    static Found found(Translator translator, Body body) {
        byte[] bytes = body.text().getBytes(StandardCharsets.UTF_8);
        Sink nowhere = (written, from, to) -> {};
        translator.feed(bytes, 0, bytes.length, nowhere);
        translator.finish(nowhere);
        return translator.found(0);
    }
}
