package io.deprecation.json;

import org.jspecify.annotations.Nullable;

/**
 * Runs through JSON text and stops where something matters. It checks the whole grammar and makes no tokens; it may be
 * cut off at any byte and goes on where it was.
 *
 * <p>The containers that matter are <em>entered</em>; they are always the outermost ones. In an entered object it stops
 * at keys that matter, in an entered array at containers. Everything in containers that are not entered is skipped.
 *
 * <p>Positions are indexes into the array that is scanned. Bytes before {@link #neededFrom()} may be dropped between calls,
 * if {@link #shift} is told by how much what remains has moved.
 */
final class Scanner {

    /** What to do with the value of the member whose key was stopped at, or with the items of an array. */
    enum Want {
        /** Run past it. */
        SKIP,
        /** Stop where it begins, if it is an object or an array. */
        LOOK,
        /** Stop where it ends. */
        CAPTURE
    }

    /** Where a scanner was in a container when it entered one further in. */
    record Around(@Nullable Keys keys, int members, int item, Want want) {}

    private enum State {
        START,
        VALUE,
        FIRST_ITEM,
        FIRST_KEY,
        NEXT_KEY,
        KEY,
        COLON,
        STRING,
        NUMBER,
        AFTER,
        DONE
    }

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Limits limits;
    private final Nesting nesting = new Nesting();
    private State state = State.START;
    private int at;
    private int digits;
    private int entered;

    private @Nullable Keys keys;
    private boolean stopAtNextKey;
    private Want want = Want.LOOK;
    private int key = Keys.NONE;
    private int keyQuote;
    private int members;
    private int item = -1;
    private int valueStart;
    private int lastEnd;
    private @Nullable Unread fault;

    Scanner(Limits limits) {
        this.limits = limits;
    }

    /** Scans on, up to {@code end}. */
    Event next(byte[] bytes, int end) {
        while (true) {
            Event event = switch (state) {
                case START -> byteOrderMark(bytes, end);
                case STRING -> string(bytes, end);
                case KEY -> key(bytes, end);
                case NUMBER -> number(bytes, end);
                default -> punctuation(bytes, end);
            };
            if (event != null) {
                return event;
            }
        }
    }

    /** A byte order mark may begin the text; it is no part of it. */
    private @Nullable Event byteOrderMark(byte[] bytes, int end) {
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (at + i == end) {
                return Event.MORE;
            }
            if (bytes[at + i] != BYTE_ORDER_MARK[i]) {
                state = State.VALUE;
                return null;
            }
        }
        at += BYTE_ORDER_MARK.length;
        state = State.VALUE;
        return null;
    }

    private @Nullable Event punctuation(byte[] bytes, int end) {
        int p = at;
        while (p < end && isWhitespace(bytes[p])) {
            p++;
        }
        at = p;
        if (p == end) {
            return Event.MORE;
        }
        byte c = bytes[p];
        return switch (state) {
            case FIRST_ITEM -> c == ']' ? close(false) : value(c, bytes, end);
            case VALUE -> value(c, bytes, end);
            case FIRST_KEY -> c == '}' ? close(true) : beginKey(c);
            case NEXT_KEY -> beginKey(c);
            case COLON -> colon(c);
            case AFTER -> after(c);
            default -> malformed();
        };
    }

    private static boolean isWhitespace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private @Nullable Event after(byte c) {
        if (c == ',') {
            at++;
            state = nesting.inObject() ? State.NEXT_KEY : State.VALUE;
            return null;
        }
        return c == '}' ? close(true) : c == ']' ? close(false) : malformed();
    }

    private @Nullable Event colon(byte c) {
        if (c != ':') {
            return malformed();
        }
        at++;
        state = State.VALUE;
        return null;
    }

    private @Nullable Event beginKey(byte c) {
        if (c != '"') {
            return malformed();
        }
        if (isInEntered()) {
            keyQuote = at;
        }
        at++;
        state = State.KEY;
        return null;
    }

    private @Nullable Event key(byte[] bytes, int end) {
        int quote = Text.closingQuote(bytes, at, end);
        if (quote < 0) {
            return cutOff(quote);
        }
        at = quote + 1;
        state = State.COLON;
        return isInEntered() ? enteredKey(bytes, quote) : null;
    }

    private @Nullable Event enteredKey(byte[] bytes, int quote) {
        members++;
        if (quote - lastEnd > limits.heldBack()) {
            return fault(Unread.TOO_LARGE);
        }
        want = Want.SKIP;
        key = keys == null ? Keys.NONE : keys.find(bytes, keyQuote + 1, quote);
        if (key == Keys.NONE && !stopAtNextKey) {
            return null;
        }
        stopAtNextKey = false;
        return Event.KEY;
    }

    private @Nullable Event value(byte c, byte[] bytes, int end) {
        if (isInEntered()) {
            valueStart = at;
            item++;
        }
        switch (c) {
            case '"' -> {
                at++;
                state = State.STRING;
                return null;
            }
            case '{' -> {
                return open(true);
            }
            case '[' -> {
                return open(false);
            }
            case 't' -> {
                return literal(TRUE, bytes, end);
            }
            case 'f' -> {
                return literal(FALSE, bytes, end);
            }
            case 'n' -> {
                return literal(NULL, bytes, end);
            }
            default -> {
                digits = Digits.START;
                state = State.NUMBER;
                return null;
            }
        }
    }

    private @Nullable Event literal(byte[] word, byte[] bytes, int end) {
        int length = Math.min(word.length, end - at);
        for (int i = 1; i < length; i++) {
            if (bytes[at + i] != word[i]) {
                return malformed();
            }
        }
        if (length < word.length) {
            if (isInEntered()) {
                // The value is looked at again from its start.
                item--;
            }
            return Event.MORE;
        }
        at += length;
        return ended();
    }

    private @Nullable Event number(byte[] bytes, int end) {
        int p = at;
        int s = digits;
        while (p < end) {
            int next = Digits.next(s, bytes[p]);
            if (next == Digits.ENDED) {
                at = p;
                return Digits.mayEnd(s) ? ended() : malformed();
            }
            s = next;
            p++;
        }
        at = p;
        digits = s;
        return Event.MORE;
    }

    private @Nullable Event string(byte[] bytes, int end) {
        int quote = Text.closingQuote(bytes, at, end);
        if (quote < 0) {
            return cutOff(quote);
        }
        at = quote + 1;
        return ended();
    }

    private Event cutOff(int complement) {
        if (complement == Text.MALFORMED) {
            return malformed();
        }
        at = ~complement;
        return Event.MORE;
    }

    private @Nullable Event open(boolean object) {
        boolean stop = isInEntered() && want == Want.LOOK;
        if (nesting.depth() == limits.depth()) {
            return fault(Unread.TOO_DEEP);
        }
        nesting.push(object);
        at++;
        state = object ? State.FIRST_KEY : State.FIRST_ITEM;
        return stop ? object ? Event.OBJECT : Event.ARRAY : null;
    }

    private @Nullable Event close(boolean object) {
        if (nesting.inObject() != object) {
            return malformed();
        }
        if (isInEntered()) {
            return at - lastEnd > limits.heldBack() ? fault(Unread.TOO_LARGE) : Event.END;
        }
        at++;
        nesting.pop();
        return ended();
    }

    /** A value ended before {@link #at}. */
    private @Nullable Event ended() {
        state = nesting.depth() == 0 ? State.DONE : State.AFTER;
        if (!isInEntered()) {
            return null;
        }
        lastEnd = at;
        return want == Want.CAPTURE ? Event.VALUE : null;
    }

    private boolean isInEntered() {
        return nesting.depth() == entered;
    }

    private Event malformed() {
        return fault(Unread.MALFORMED);
    }

    private Event fault(Unread why) {
        fault = why;
        return Event.FAULT;
    }

    /** Enters the container that was just stopped at; the place in the one around it, to come back to. */
    Around enter(@Nullable Keys keysThatMatter) {
        var around = new Around(keys, members, item, want);
        entered++;
        members = 0;
        item = -1;
        lastEnd = at;
        keys = keysThatMatter;
        want = keysThatMatter == null ? Want.LOOK : Want.SKIP;
        return around;
    }

    /** Leaves the container whose {@link Event#END} was stopped at, back to the one around it. */
    void leave(Around around) {
        at++;
        nesting.pop();
        entered--;
        keys = around.keys;
        members = around.members;
        item = around.item;
        want = around.want;
        stopAtNextKey = false;
        state = nesting.depth() == 0 ? State.DONE : State.AFTER;
        lastEnd = at;
    }

    /** What to do with the value of the member whose key was stopped at. */
    void want(Want wanted) {
        want = wanted;
    }

    /** What is wanted of values in the entered container. */
    Want wanted() {
        return want;
    }

    /** Stops at the next key of the entered object, whether it matters or not. */
    void stopAtNextKey() {
        stopAtNextKey = true;
    }

    /** The index of the key that was stopped at in the keys that matter, or {@link Keys#NONE}. */
    int key() {
        return key;
    }

    /** Where the opening quote of the last key in the entered object is. */
    int keyQuote() {
        return keyQuote;
    }

    /** How many members of the entered object began. */
    int members() {
        return members;
    }

    /** The index of the current item of the entered array. */
    int item() {
        return item;
    }

    /** Where the last value in an entered container began. */
    int valueStart() {
        return valueStart;
    }

    /** Where the last value in an entered container ended, or the entered container began. */
    int lastEnd() {
        return lastEnd;
    }

    /** Up to where the text was scanned. */
    int at() {
        return at;
    }

    /** Up to where the text is settled, as far as the scanner knows: not what divides members, nor a key, on its own. */
    int settledUpTo() {
        return isBetweenMembers() ? lastEnd : at;
    }

    /** From where on the text is still needed. */
    int neededFrom() {
        return isBetweenMembers() ? lastEnd : isCapturing() ? valueStart : at;
    }

    private boolean isBetweenMembers() {
        return isInEntered()
                && nesting.depth() > 0
                && nesting.inObject()
                && (state == State.AFTER || state == State.FIRST_KEY || state == State.NEXT_KEY || state == State.KEY);
    }

    private boolean isCapturing() {
        return want == Want.CAPTURE && !(isInEntered() && (state == State.COLON || state == State.VALUE));
    }

    /** Tells that the bytes were moved towards the start of the array. */
    void shift(int by) {
        at -= by;
        keyQuote -= by;
        valueStart -= by;
        lastEnd -= by;
    }

    /** Whether the text may end here: one whole value, and nothing after it but white space. */
    boolean mayEnd() {
        return state == State.DONE || (nesting.depth() == 0 && state == State.NUMBER && Digits.mayEnd(digits));
    }

    /** Why {@link Event#FAULT} was reported. */
    @Nullable
    Unread fault() {
        return fault;
    }
}
