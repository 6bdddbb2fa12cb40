package io.deprecation.json;

import io.deprecation.change.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a message that is in hand: bytes that came and have not left. What is cut out of it and put into it takes
 * effect at once, or, while a part is held back, when that is released.
 *
 * <p>Positions are indexes into {@link #bytes()}; {@link #keep} moves them.
 */
final class Tape {

    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final byte[] NOTHING = {};
    private static final int SMALLEST = 256;

    /** A cut and a put that wait until what is held back is let go. */
    private static final class Edit {
        private int from;
        private int to;
        private final byte[] put;

        Edit(int from, int to, byte[] put) {
            this.from = from;
            this.to = to;
            this.put = put;
        }

        int from() {
            return from;
        }

        void shift(int by) {
            from -= by;
            to -= by;
        }
    }

    private byte[] own = NOTHING;
    private byte[] bytes = NOTHING;
    private int end;
    private int written;
    private int heldFrom = NOWHERE;
    private final List<Edit> held = new ArrayList<>(0);
    private @Nullable Sink sink;
    private boolean edited;

    byte[] bytes() {
        return bytes;
    }

    int end() {
        return end;
    }

    boolean edited() {
        return edited;
    }

    /** Where what comes out of this tape goes, until told otherwise. */
    void to(Sink out) {
        sink = out;
    }

    /** Adds bytes that came; without copying them if nothing is in hand. How far positions moved towards the start. */
    int add(byte[] more, int from, int to) {
        if (end == 0) {
            bytes = more;
            written = from;
            end = to;
            return -from;
        }
        int needed = Math.addExact(end, to - from);
        if (own.length < needed) {
            own = Arrays.copyOf(own, Math.max(needed, own.length * 2));
        }
        bytes = own;
        System.arraycopy(more, from, own, end, to - from);
        end = needed;
        return 0;
    }

    /** Takes out what stands from {@code from} up to {@code to}. */
    void cut(int from, int to) {
        edit(from, to, NOTHING, 0, 0);
    }

    /** Puts a value in the place of what stands from {@code from} up to {@code to}. */
    void replace(int from, int to, Value value) {
        byte[] text = new byte[value.length()];
        edit(from, to, text, 0, value.copyTo(text, 0));
    }

    /** Puts the bytes of {@code put} from {@code putFrom} up to {@code putTo} at a position. */
    void put(int at, byte[] put, int putFrom, int putTo) {
        edit(at, at, put, putFrom, putTo);
    }

    private void edit(int from, int to, byte[] put, int putFrom, int putTo) {
        edited = true;
        if (heldFrom == NOWHERE) {
            apply(from, to, put, putFrom, putTo);
        } else {
            held.add(new Edit(from, to, Arrays.copyOfRange(put, putFrom, putTo)));
        }
    }

    private void apply(int from, int to, byte[] put, int putFrom, int putTo) {
        writeUpTo(from);
        write(put, putFrom, putTo);
        written = to;
    }

    /** Holds back everything from a position on, unless something before it is held back already; whether it was not. */
    boolean hold(int from) {
        if (heldFrom != NOWHERE) {
            return false;
        }
        heldFrom = from;
        return true;
    }

    /** From where on text is held back; the largest int if none is. */
    int heldFrom() {
        return heldFrom;
    }

    /** Lets go of what is held back, with its edits. */
    void release() {
        heldFrom = NOWHERE;
        held.sort(Comparator.comparingInt(Edit::from));
        held.forEach(edit -> apply(edit.from, edit.to, edit.put, 0, edit.put.length));
        held.clear();
    }

    /** Lets go of everything as it came. */
    void abandon() {
        heldFrom = NOWHERE;
        held.clear();
        writeUpTo(end);
        end = 0;
        written = 0;
    }

    /** Writes everything before a position, as far as it is not held back. */
    void writeUpTo(int position) {
        int until = Math.min(position, heldFrom);
        if (until > written) {
            write(bytes, written, until);
            written = until;
        }
    }

    private void write(byte[] what, int from, int to) {
        if (sink != null && from < to) {
            sink.write(what, from, to);
        }
    }

    /** Drops what has left and stands before a position; how far positions moved towards the start. */
    int keep(int position) {
        int from = Math.min(Math.min(position, written), end);
        int length = end - from;
        if (own.length < length) {
            own = new byte[Math.max(length, SMALLEST)];
        }
        // What is held back while it comes in tiny pieces stands where it should already.
        if (from > 0 || bytes != own) {
            System.arraycopy(bytes, from, own, 0, length);
            bytes = own;
        }
        end = length;
        written -= from;
        if (heldFrom != NOWHERE) {
            heldFrom -= from;
            held.forEach(edit -> edit.shift(from));
        }
        return from;
    }
}
