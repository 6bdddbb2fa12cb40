package io.deprecation.json;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the records of one stream, each as a message of its own, and folds what was found. Pointers lead into the
 * stream as if it were an array of its records.
 */
final class Records {

    private final Plan plan;
    private final Limits limits;
    private final Tally tally;
    private long count;

    Records(Plan plan, Limits limits, Tally tally) {
        this.plan = plan;
        this.limits = limits;
        this.tally = tally;
    }

    /** The translated record; {@code null} if it passes as it came. */
    byte @Nullable [] rewrite(byte[] bytes, int from, int to) {
        var rewriter = new Rewriter(plan, limits);
        var out = new ByteArrayOutputStream(to - from);
        Sink sink = (array, start, end) -> out.write(array, start, end - start);
        rewriter.feed(bytes, from, to, sink);
        rewriter.finish(sink);
        tally.add(rewriter, "/" + count);
        count++;
        if (!rewriter.edited() || !rewriter.isSound()) {
            return null;
        }
        tally.edit();
        return out.toByteArray();
    }

    /** Counts a record that is passed on without having been read. */
    void skip(Unread why) {
        tally.unread(why);
        count++;
    }

    /** Counts a record in which nothing can be found. */
    void pass() {
        count++;
    }
}
