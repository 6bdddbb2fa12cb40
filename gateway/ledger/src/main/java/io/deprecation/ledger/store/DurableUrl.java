package io.deprecation.ledger.store;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is put into a user's URL so that a commit is a commit and a dead network shows. H2 waits half a second before it
 * writes what was committed, unless {@code WRITE_DELAY} is zero: whatever a URL says of it is replaced. Other settings
 * are added only where the URL does not have them.
 */
final class DurableUrl {

    private static final Pattern WRITE_DELAY = Pattern.compile("(?i);\\s*WRITE_DELAY\\s*=[^;]*");

    private DurableUrl() {}

    static String of(String url) {
        return Dialect.of(url) == Dialect.H2 ? h2(url) : postgresql(url);
    }

    private static String h2(String url) {
        String durable = WRITE_DELAY.matcher(url).replaceAll("") + ";WRITE_DELAY=0";
        // The ledger writes on its way down, when H2's own hook may have closed the database already.
        return durable.toUpperCase(Locale.ROOT).contains(";DB_CLOSE_ON_EXIT=")
                ? durable
                : durable + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Times in seconds. Without them a connection that a firewall dropped is waited for until TCP gives up. */
    private static String postgresql(String url) {
        String bounded = with(url, "connectTimeout", "5");
        bounded = with(bounded, "socketTimeout", "30");
        return with(bounded, "tcpKeepAlive", "true");
    }

    private static String with(String url, String name, String value) {
        if (url.contains("?" + name + "=") || url.contains("&" + name + "=")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + name + "=" + value;
    }
}
