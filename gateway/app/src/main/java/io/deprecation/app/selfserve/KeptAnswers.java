package io.deprecation.app.selfserve;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.deprecation.console.partner.PartnerAnswers;
import io.deprecation.console.partner.PartnerDocument;
import io.deprecation.rule.Client;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Answers that are kept for some seconds, so that what partners ask costs the ledger little, however often they do. Kept
 * by all that the register says of a client: an edit of it is another key. Safe for use by many threads.
 */
final class KeptAnswers {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final int MOST = 1_000;

    private final LoadingCache<Client, PartnerDocument> documents;

    /** @param nanos how time passes, as {@link System#nanoTime} tells it */
    KeptAnswers(PartnerAnswers answers, LongSupplier nanos) {
        this.documents = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(nanos::getAsLong)
                .build(answers::of);
    }

    /**
     * The answer for one client; waits for the database where none is kept.
     *
     * @throws io.deprecation.usage.LedgerUnavailableException if the ledger does not answer
     */
    PartnerDocument of(Client client) {
        return documents.get(client);
    }
}
