package io.deprecation.json;

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

    /** The first eight bytes and the last eight, which are the same ones, or overlap, in a short lead. */
    private final long head;

    private final long tail;
    /** The bits of them that belong to the lead, if it is shorter than they are. */
    private final long mask;

    private final int tailAt;
    private final byte[] text;
    /** Of the text, at hand: where the next value begins waits for it. */
    private final int length;

    private final int quote;
    private final int key;
    private final boolean stops;
    private @Nullable Lead next;
    private @Nullable Lead other;
    private @Nullable Lead below;

    private Lead(byte[] text, int quote, int key, boolean stops) {
        byte[] whole = Arrays.copyOf(text, Math.max(text.length, Long.BYTES));
        this.text = text;
        this.tailAt = whole.length - Long.BYTES;
        this.head = (long) Text.LONGS.get(whole, 0);
        this.tail = (long) Text.LONGS.get(whole, tailAt);
        this.mask = text.length < Long.BYTES ? (1L << (text.length * Byte.SIZE)) - 1 : -1L;
        this.length = text.length;
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

    /** The lead of just these bytes that followed this one before; {@code null} if none did. */
    @Nullable
    Lead followerOf(byte[] bytes, int from, int to) {
        return next != null && next.is(bytes, from, to)
                ? next
                : other != null && other.is(bytes, from, to) ? other : null;
    }

    private boolean is(byte[] bytes, int from, int to) {
        return Arrays.equals(text, 0, text.length, bytes, from, to);
    }

    private boolean stands(byte[] bytes, int at, int end) {
        if (at + tailAt + Long.BYTES > end) {
            return false;
        }
        long differs =
                (((long) Text.LONGS.get(bytes, at) ^ head) | ((long) Text.LONGS.get(bytes, at + tailAt) ^ tail)) & mask;
        return differs == 0 && (tailAt <= Long.BYTES || hasMiddle(bytes, at));
    }

    private boolean hasMiddle(byte[] bytes, int at) {
        return Arrays.equals(text, Long.BYTES, tailAt, bytes, at + Long.BYTES, at + tailAt);
    }

    /** Remembers that a lead followed this one; of more than two, the last two are remembered. */
    void isFollowedBy(Lead follower) {
        other = next;
        next = follower;
    }

    /** The beginning of the container that this leads to, if it was told. */
    @Nullable
    Lead below() {
        return below;
    }

    /** Tells the beginning of the container that this leads to. */
    void leadsTo(Lead beginning) {
        below = beginning;
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
