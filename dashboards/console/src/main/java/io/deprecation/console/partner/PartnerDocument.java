package io.deprecation.console.partner;

import io.deprecation.console.api.MadeFrom;
import java.util.List;

/**
 * What one partner is told of its own use.
 *
 * @param client its id
 * @param name its name
 * @param interval the days of which calls are told, and when the ledger was read for them
 * @param deprecations those that it was seen with or that name it, and that are announced; what is to be done first
 */
public record PartnerDocument(String client, String name, MadeFrom interval, List<PartnerDeprecation> deprecations) {

    public PartnerDocument {
        deprecations = List.copyOf(deprecations);
    }
}
