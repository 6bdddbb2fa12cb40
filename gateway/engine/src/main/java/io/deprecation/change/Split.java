package io.deprecation.change;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code split: a, into: [b, c], by: " "}: one string into two at a separator. Without the separator, or with nothing
 * after it, all goes to the first part as it stands and the second is {@code ""}; joined again, nothing stands before a
 * {@code ""}.
 */
public final class Split implements TwoWay {

    /** Which of several separators divides the parts. */
    public enum At {
        FIRST,
        LAST
    }

    private static final Value EMPTY_STRING = Value.string("");

    private final Path from;
    private final Path first;
    private final Path second;
    private final String separator;
    private final At at;
    private final boolean lossy;
    /** The separator as it stands in a JSON string when it needs no escape there; otherwise strings are decoded. */
    private final byte @Nullable [] verbatimSeparator;

    /**
     * @param separator not empty
     * @throws IllegalArgumentException if the separator is empty
     */
    public Split(Path from, Path first, Path second, String separator, At at, boolean lossy) {
        if (separator.isEmpty()) {
            throw new IllegalArgumentException("the separator is empty");
        }
        this.from = from;
        this.first = first;
        this.second = second;
        this.separator = separator;
        this.at = at;
        this.lossy = lossy;
        Value quoted = Value.string(separator);
        this.verbatimSeparator = quoted.isVerbatim() ? separator.getBytes(StandardCharsets.UTF_8) : null;
    }

    @Override
    public List<Path> oldPaths() {
        return List.of(from);
    }

    @Override
    public List<Path> newPaths() {
        return List.of(first, second);
    }

    @Override
    public boolean lossy() {
        return lossy;
    }

    @Override
    public @Nullable Values toNew(Values old) {
        Value whole = old.present(0);
        if (!whole.isString()) {
            return null;
        }
        return verbatimSeparator != null && whole.isVerbatim()
                ? splitBytes(whole, verbatimSeparator)
                : splitText(whole, whole.text());
    }

    private Values splitBytes(Value whole, byte[] sought) {
        int index = whole.indexOf(sought, at == At.LAST);
        int rest = index + sought.length;
        if (index < 0 || rest == whole.length() - 1) {
            return Values.of(whole, EMPTY_STRING);
        }
        return Values.of(whole.quotedSlice(1, index), whole.quotedSlice(rest, whole.length() - 1));
    }

    private Values splitText(Value whole, String text) {
        int index = at == At.LAST ? text.lastIndexOf(separator) : text.indexOf(separator);
        int rest = index + separator.length();
        if (index < 0 || rest == text.length()) {
            return Values.of(whole, EMPTY_STRING);
        }
        return Values.of(Value.string(text.substring(0, index)), Value.string(text.substring(rest)));
    }

    @Override
    public @Nullable Values toOld(Values fresh) {
        Value head = fresh.present(0);
        Value tail = fresh.present(1);
        if (!head.isString() || !tail.isString()) {
            return null;
        }
        if (tail.length() == EMPTY_STRING.length()) {
            return Values.of(head);
        }
        return Values.of(
                verbatimSeparator != null
                        ? joinBytes(head, verbatimSeparator, tail)
                        : Value.string(head.text() + separator + tail.text()));
    }

    /** Escapes survive: what stands between the quotes of two strings may be put in a row. */
    private static Value joinBytes(Value head, byte[] separator, Value tail) {
        byte[] joined = new byte[head.length() + separator.length + tail.length() - 2];
        joined[0] = '"';
        int end = head.copyText(joined, 1);
        System.arraycopy(separator, 0, joined, end, separator.length);
        end = tail.copyText(joined, end + separator.length);
        joined[end] = '"';
        return Value.over(joined, 0, joined.length);
    }

    /** All that makes a difference to what it translates to. */
    @Override
    public String toString() {
        return "Split[from=%s, first=%s, second=%s, separator=%s, at=%s, lossy=%s]"
                .formatted(from, first, second, Value.string(separator), at, lossy);
    }
}
