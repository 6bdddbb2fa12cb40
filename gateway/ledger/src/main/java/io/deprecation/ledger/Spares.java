package io.deprecation.ledger;

import io.deprecation.ledger.segment.SegmentCounting;
import java.io.IOException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The disk's side of counting: a segment is always ready to be taken, and what was counted is handed to the disk once a
 * second. For one thread.
 */
final class Spares {

    private static final Log LOG = LogFactory.getLog(Spares.class);

    private final SegmentCounting counting;
    private boolean failed;

    Spares(SegmentCounting counting) {
        this.counting = counting;
    }

    /** Makes the next segment if there is none, and says so once if that fails. */
    void prepare() {
        try {
            counting.prepare();
            if (failed) {
                LOG.info("There is room for segments again");
            }
            failed = false;
        } catch (IOException | RuntimeException | InternalError full) {
            if (!failed) {
                LOG.error("No segment could be made, so that counts may be lost: make room on the disk. " + full);
            }
            failed = true;
        }
    }

    /** Prepares, and waits for the disk to have everything. */
    void everySecond() {
        prepare();
        try {
            counting.force();
        } catch (RuntimeException | InternalError failing) {
            LOG.warn("What was counted could not be handed to the disk: " + failing);
        }
    }
}
