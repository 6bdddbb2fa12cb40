package io.deprecation.json;

/**
 * A stream of records, each translated and handed on as soon as it is complete. One that cannot be read, or is larger
 * than the limit for what is held back, passes untouched, and the next is read again.
 */
abstract class RecordStream extends TallyingTranslator {

    private final Records records;
    private final RecordHold hold;

    RecordStream(Plan plan, Limits limits) {
        super(new Tally(plan));
        this.records = new Records(plan, limits, tally());
        this.hold = new RecordHold(limits.heldBack());
    }

    final Records records() {
        return records;
    }

    final RecordHold hold() {
        return hold;
    }

    /** Hands on the record that is held, which is complete. */
    final void endRecord(Sink sink) {
        if (hold.isPassing()) {
            records.skip(Unread.TOO_LARGE);
        } else {
            translate(hold.bytes(), hold.length(), sink);
        }
        hold.clear();
    }

    /** Writes a record that fills the first bytes of an array, translated. */
    abstract void translate(byte[] record, int length, Sink sink);

    @Override
    public final void finish(Sink sink) {
        if (!hold.isEmpty()) {
            endRecord(sink);
        }
    }

    @Override
    public final boolean isSound() {
        return true;
    }

    /** A record is written when it is complete, so only one that passes as it comes can be written in part. */
    @Override
    public final boolean isBetweenRecords() {
        return !hold.isPassing();
    }
}
