package io.deprecation.filter.stream;

import io.deprecation.filter.ruling.Ruling;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.Client;
import io.deprecation.rule.Lookup;
import java.time.Instant;
import java.util.Optional;

/**
 * A response that goes on for as long as it likes, and what it was decided under.
 *
 * @param method the client's own, and so is the path
 * @param opened what the rules meant for it when it began
 * @param status of the response
 */
record OpenStream(String method, String path, Ruling opened, int status) {

    /** Whether it would not be answered like this any more: contract has come for its client, be it by a ramp. */
    boolean isRefused(Catalog catalog, Clearance clearance, Instant now) {
        Lookup lookup = catalog.match(method, path);
        return lookup instanceof Lookup.Ruled ruled
                && opened.mayHoldWhatIsRefused(
                        new Ruling(catalog, ruled.matched(), clearance, client(catalog), opened.declines(), now),
                        status);
    }

    /** The client as the register has it now; who is not in it any more is unknown. */
    private Optional<Client> client(Catalog catalog) {
        return opened.client().flatMap(known -> catalog.clients().byId(known.id()));
    }
}
