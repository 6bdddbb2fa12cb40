package io.deprecation.console.partner;

import java.util.Optional;

/** Links to partners' own pages, for account managers to hand on. May read a file. Safe for use by many threads. */
@FunctionalInterface
public interface PartnerLinks {

    /** Where partners have no pages of their own. */
    PartnerLinks NONE = client -> Optional.empty();

    /** A new link for a registered client, which is good for the usual time; empty if there can be none. */
    Optional<PartnerLink> linkFor(String client);
}
