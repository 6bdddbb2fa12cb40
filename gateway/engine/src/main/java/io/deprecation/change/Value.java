package io.deprecation.change;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as it stands in a body: a range of bytes, decoded only when asked. What is carried from one form to the
 * other is carried as these bytes, so number text and escapes survive.
 *
 * <p>Immutable as long as the bytes are: a value over a buffer that will be reused is made safe by {@link #outliving}.
 * The bytes must be one valid JSON value in UTF-8 without white space around it.
 */
public final class Value {

    /** The JSON {@code null}. */
    public static final Value NULL = json("null");

    /**
     * Stands for a value that is not there, where a path leads into an array that is there and empty. It is told by
     * identity, and never written.
     */
    public static final Value NOTHING = json("[]");

    /** Longer numbers are carried but not computed with: decoding takes time quadratic in the digits. */
    private static final int MAX_DIGITS = 1_000;

    /** Nor are greater or smaller ones: BigDecimal would write out their zeros to divide them, or overflow. */
    private static final int MAX_SCALE = 10_000;

    private final byte[] bytes;
    private final int from;
    private final int to;

    private Value(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** The value that stands in {@code bytes} from {@code from} up to {@code to}, exclusive; nothing is copied. */
    public static Value over(byte[] bytes, int from, int to) {
        return new Value(bytes, from, to);
    }

    /** The value with this JSON text. */
    public static Value json(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Value(bytes, 0, bytes.length);
    }

    /** The JSON string for a text; a lone surrogate is written as an escape, so that it survives. */
    public static Value string(String text) {
        byte[] bytes = StringText.encode(text);
        return new Value(bytes, 0, bytes.length);
    }

    /** Whether this is {@link #NOTHING}. */
    @SuppressWarnings("ReferenceEquality") // an empty array that is there as a value has the same text
    public boolean isNothing() {
        return this == NOTHING;
    }

    public boolean isNull() {
        return bytes[from] == 'n';
    }

    public boolean isString() {
        return bytes[from] == '"';
    }

    public boolean isNumber() {
        return bytes[from] == '-' || (bytes[from] >= '0' && bytes[from] <= '9');
    }

    public boolean isBoolean() {
        return bytes[from] == 't' || bytes[from] == 'f';
    }

    public boolean isObject() {
        return bytes[from] == '{';
    }

    public boolean isArray() {
        return bytes[from] == '[';
    }

    /**
     * The text of a JSON string, decoded.
     *
     * @throws IllegalStateException if this is not a string
     */
    public String text() {
        if (!isString()) {
            throw new IllegalStateException("not a string");
        }
        return StringText.decode(bytes, from, to);
    }

    /**
     * The exact number; empty for one that no exact arithmetic can be done on in bounded time: an exponent beyond
     * {@value #MAX_SCALE}, or more than {@value #MAX_DIGITS} characters.
     *
     * @throws IllegalStateException if this is not a number
     */
    public Optional<BigDecimal> number() {
        if (!isNumber()) {
            throw new IllegalStateException("not a number");
        }
        return decimal(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
    }

    static Optional<BigDecimal> decimal(String digits) {
        if (digits.length() > MAX_DIGITS) {
            return Optional.empty();
        }
        try {
            var number = new BigDecimal(digits);
            return Math.abs((long) number.scale()) > MAX_SCALE ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException exponentOutOfRange) {
            return Optional.empty();
        }
    }

    /** Whether a string stands in its bytes as it reads, without an escape. */
    boolean isVerbatim() {
        for (int i = from + 1; i < to - 1; i++) {
            if (bytes[i] == '\\') {
                return false;
            }
        }
        return true;
    }

    /** The first or last place of {@code sought} in the bytes between a verbatim string's quotes, relative to the opening quote; -1 if absent. */
    int indexOf(byte[] sought, boolean last) {
        int first = from + 1;
        int end = to - 1 - sought.length;
        if (last) {
            for (int i = end; i >= first; i--) {
                if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                    return i - from;
                }
            }
        } else {
            for (int i = first; i <= end; i++) {
                if (bytes[i] == sought[0] && Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                    return i - from;
                }
            }
        }
        return -1;
    }

    /** The string between two offsets relative to the opening quote of a verbatim string. */
    Value quotedSlice(int start, int end) {
        byte[] slice = new byte[end - start + 2];
        slice[0] = '"';
        System.arraycopy(bytes, from + start, slice, 1, end - start);
        slice[slice.length - 1] = '"';
        return new Value(slice, 0, slice.length);
    }

    /** Appends the bytes between the quotes of a string to {@code target} at {@code at}; the offset after them. */
    int copyText(byte[] target, int at) {
        System.arraycopy(bytes, from + 1, target, at, length() - 2);
        return at + length() - 2;
    }

    /** The number of bytes of the JSON text. */
    public int length() {
        return to - from;
    }

    /** Copies the JSON text into {@code target} at {@code at}; the offset after it. */
    public int copyTo(byte[] target, int at) {
        System.arraycopy(bytes, from, target, at, length());
        return at + length();
    }

    /** A value that stays as it is when {@code buffer} changes: over bytes of its own if it stands in there. */
    @SuppressWarnings("ArrayEquals") // whether it is the same array
    public Value outliving(byte[] buffer) {
        return bytes == buffer ? new Value(Arrays.copyOfRange(bytes, from, to), 0, length()) : this;
    }

    /**
     * Whether two values mean the same: strings compared decoded, numbers by value, objects without regard to order
     * (design 2-rules.md, "Agree").
     */
    public boolean agrees(Value other) {
        return isNothing() == other.isNothing()
                && (Arrays.equals(bytes, from, to, other.bytes, other.from, other.to)
                        || Agreement.between(this, other));
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The JSON text. Meant for tests and tools, never for a log: it is a payload value. */
    @Override
    public String toString() {
        return new String(bytes, from, length(), StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Value that
                        && isNothing() == that.isNothing()
                        && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to));
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }
}
