package io.deprecation.filter.body;

import io.deprecation.filter.counting.Count;
import io.deprecation.filter.encoding.CodingException;
import io.deprecation.filter.metrics.DeprecationMeters;
import io.deprecation.filter.refusal.Reason;
import io.deprecation.filter.ruling.Ruling;
import java.nio.ByteBuffer;

/** The translation of one response body as it streams by. For one response and one thread at a time. */
final class ResponseReading implements AutoCloseable {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Ruling ruling;
    private final int status;
    private final Pipe pipe;
    private final DeprecationMeters meters;
    private final Count count;
    private final ResponseFindings findings;
    private final boolean recodes;
    private boolean begun;
    private boolean verbatim;
    private boolean ending;
    private boolean over;

    /** @param recodes whether the bytes leave in another coding than they came in */
    ResponseReading(Ruling ruling, int status, Pipe pipe, boolean recodes, DeprecationMeters meters, Count count) {
        this.ruling = ruling;
        this.status = status;
        this.pipe = pipe;
        this.recodes = recodes;
        this.meters = meters;
        this.count = count;
        this.findings = new ResponseFindings(ruling, status, meters, count);
    }

    /** Counts the response, before the first of its bytes goes out. */
    void delivered() {
        Deliveries.count(ruling, status, count);
    }

    /**
     * Takes the next bytes, and gives what can be sent on; may be empty. The array that it comes in is written to again
     * with the next bytes, and may be the one that was handed in, which is not kept.
     *
     * @throws BrokenOffException if the response must not go on
     */
    ByteBuffer next(ByteBuffer bytes, boolean flush) {
        boolean first = !begun;
        begun = true;
        if (verbatim) {
            return bytes;
        }
        try {
            pipe.feed(bytes);
        } catch (CodingException undecodable) {
            return passUndecodable(bytes, first);
        }
        abortIfUnread();
        if (flush) {
            pipe.flush();
        }
        if (pipe.translator().isBetweenRecords()) {
            // A stream may never end, and mostly its client ends it.
            findings.drift(pipe.translator());
        }
        return ending ? end() : pipe.drain();
    }

    /**
     * Ends a stream of records before its upstream does, at once or as soon as it is between two of them, and gives what
     * is still to be sent; may be empty.
     *
     * @throws BrokenOffException if where its records end is not known
     */
    ByteBuffer end() {
        ending = true;
        if (verbatim) {
            throw new BrokenOffException(Reason.UNREADABLE_UPSTREAM);
        }
        if (over || !pipe.translator().isBetweenRecords()) {
            return pipe.drain();
        }
        over = true;
        pipe.cut();
        count();
        return pipe.drain();
    }

    /** Whether the body has ended, and nothing more is to be sent. */
    boolean isOver() {
        return over;
    }

    /**
     * Ends the body, counts what was found, and gives the last bytes; may be empty.
     *
     * @throws BrokenOffException if the response must not end as if it were complete
     */
    ByteBuffer last() {
        over = true;
        if (verbatim || !begun) {
            return NOTHING;
        }
        try {
            pipe.finish();
        } catch (CodingException truncated) {
            findings.unread();
            throw new BrokenOffException(Reason.UNREADABLE_UPSTREAM);
        }
        abortIfUnread();
        count();
        return pipe.drain();
    }

    @Override
    public void close() {
        pipe.close();
    }

    /** Only the first bytes can pass as they came: after them the stream is ours, and has no end but an abort. */
    private ByteBuffer passUndecodable(ByteBuffer bytes, boolean first) {
        findings.unread();
        if (!first || recodes || ruling.newFormIsRequired(status)) {
            throw new BrokenOffException(Reason.UNREADABLE_UPSTREAM);
        }
        verbatim = true;
        return bytes;
    }

    private void abortIfUnread() {
        if (pipe.translator().unread().isPresent() && ruling.newFormIsRequired(status)) {
            findings.unread();
            throw new BrokenOffException(Reason.UNREADABLE_UPSTREAM);
        }
    }

    private void count() {
        meters.rewrite("response", pipe.nanos());
        findings.whole(pipe.translator());
    }
}
