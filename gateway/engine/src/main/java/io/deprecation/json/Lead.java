package io.deprecation.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What leads to the value of a member, as it stood in the text when it was read: the comma, the white space, the key and
 * the colon; and the leads that followed it. The objects of a list are mostly made alike, so that the same bytes come
 * after the same ones, and are told by comparing them.
 *
 * <p>Only the text of a lead decides, never its place: a lead that stands in the text is a comma, a key and a colon
 * wherever that is. For one message and one thread.
 */
final class Lead {

    private static final byte[] NOTHING = {};
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The first eight bytes and the last eight, which are the same ones, or overlap, in a short lead. */
    private final long head;

    private final long tail;
    /** The bits of them that belong to the lead, if it is shorter than they are. */
    private final long mask;

    private final int tailAt;
    /** What stands between them. */
    private final byte[] middle;

    private final int length;
    private final int quote;
    private final int key;
    private final boolean stops;
    private @Nullable Lead next;
    private @Nullable Lead other;
    private @Nullable Lead below;

    private Lead(byte[] text, int quote, int key, boolean stops) {
        this.length = text.length;
        byte[] whole = Arrays.copyOf(text, Math.max(length, Long.BYTES));
        this.tailAt = whole.length - Long.BYTES;
        this.head = (long) LONGS.get(whole, 0);
        this.tail = (long) LONGS.get(whole, tailAt);
        this.mask = length < Long.BYTES ? (1L << (length * Byte.SIZE)) - 1 : -1L;
        this.middle = tailAt > Long.BYTES ? Arrays.copyOfRange(whole, Long.BYTES, tailAt) : NOTHING;
        this.quote = quote;
        this.key = key;
        this.stops = stops;
    }

    /** The beginning of a container, which the lead of its first member follows. It stands nowhere in the text. */
    static Lead beginning() {
        return new Lead(NOTHING, 0, Keys.NONE, false);
    }

    /**
     * The lead that stands in {@code bytes}.
     *
     * @param quote where its key's opening quote is
     * @param key the index of its key in the keys that matter, or {@link Keys#NONE}
     * @param stops whether to stop at the key
     */
    static Lead over(byte[] bytes, int from, int to, int quote, int key, boolean stops) {
        return new Lead(Arrays.copyOfRange(bytes, from, to), quote - from, key, stops);
    }

    /** The lead that stands at {@code at} and followed this one before; {@code null} if none does. */
    @Nullable
    Lead follower(byte[] bytes, int at, int end) {
        Lead first = next;
        if (first == null || first.stands(bytes, at, end)) {
            return first;
        }
        Lead second = other;
        if (second != null && second.stands(bytes, at, end)) {
            other = first;
            next = second;
            return second;
        }
        return null;
    }

    private boolean stands(byte[] bytes, int at, int end) {
        if (at + tailAt + Long.BYTES > end) {
            return false;
        }
        long differs = (((long) LONGS.get(bytes, at) ^ head) | ((long) LONGS.get(bytes, at + tailAt) ^ tail)) & mask;
        return differs == 0 && (middle.length == 0 || hasMiddle(bytes, at + Long.BYTES));
    }

    private boolean hasMiddle(byte[] bytes, int at) {
        return Arrays.equals(middle, 0, middle.length, bytes, at, at + middle.length);
    }

    /** Remembers that a lead followed this one; of more than two, the last two are remembered. */
    void isFollowedBy(Lead follower) {
        other = next;
        next = follower;
    }

    /** The beginning of the container that this leads to. */
    Lead below() {
        Lead beginning = below;
        if (beginning == null) {
            beginning = beginning();
            below = beginning;
        }
        return beginning;
    }

    /** How many bytes it has. */
    int length() {
        return length;
    }

    /** How many bytes stand before its key's opening quote. */
    int quote() {
        return quote;
    }

    int key() {
        return key;
    }

    boolean stops() {
        return stops;
    }
}
