package io.deprecation.console.partner;

import java.net.URI;
import java.time.Instant;

/**
 * A link to one partner's own page. Whoever has it can read the page, so that it is a credential for this one page.
 *
 * @param url its address
 * @param expires the first instant at which it shows nothing any more
 */
public record PartnerLink(URI url, Instant expires) {

    /** Never the address, which would let whoever reads a log read the page. */
    @Override
    public String toString() {
        return "PartnerLink[expires=" + expires + "]";
    }
}
