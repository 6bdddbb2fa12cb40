package io.deprecation.console.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Where somebody wanted to go before they were asked who they are: a page of this console's, and never another site's. */
final class WayBack {

    private static final String START = "/";

    private WayBack() {}

    /** The path and query that were asked for, or the start page in the place of anything else. */
    static String of(String asked) {
        try {
            URI address = new URI(asked);
            boolean ours = address.getScheme() == null
                    && address.getRawAuthority() == null
                    && asked.startsWith("/")
                    // Whatever URI makes of more slashes, a browser takes what is behind them for a host.
                    && !asked.startsWith("//");
            return ours ? asked : START;
        } catch (URISyntaxException none) {
            return START;
        }
    }
}
