package io.deprecation.console.page;

import java.util.Optional;

/** Links by which a partner may see its own page, and nothing else. Safe for use by many threads. */
@FunctionalInterface
public interface ShareLinks {

    /** Where nobody makes any. */
    ShareLinks NONE = client -> Optional.empty();

    /** The link for a client; empty where there is none. */
    Optional<String> of(String client);
}
