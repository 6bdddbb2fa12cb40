package io.deprecation.json;

import org.jspecify.annotations.Nullable;

/**
 * Runs through JSON text and stops where something matters. It checks the whole grammar and makes no tokens; it may be
 * cut off at any byte and goes on where it was.
 *
 * <p>The containers that matter are <em>entered</em>; they are always the outermost ones. In an entered object it stops
 * at keys that matter, in an entered array at containers. Everything in containers that are not entered is skipped.
 *
 * <p>Positions are indexes into the array that is scanned. Bytes before {@link #neededFrom()} may be dropped between
 * calls, if {@link #shift} is told by how much what remains has moved.
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

    // What comes next. Plain numbers, because the loop falls from one to the next.
    private static final int START = 0;
    private static final int AFTER = 1;
    private static final int NEXT_KEY = 2;
    private static final int KEY = 3;
    private static final int COLON = 4;
    private static final int VALUE = 5;
    private static final int STRING = 6;
    private static final int NUMBER = 7;
    private static final int FIRST_KEY = 8;
    private static final int FIRST_ITEM = 9;
    private static final int DONE = 10;

    private final int mostHeldBack;
    private final int mostDeep;
    private final Nesting nesting = new Nesting();
    private int state = START;
    private int at;
    private int digits;
    private int entered;
    /** Whether the innermost container is the innermost that was entered. */
    private boolean inEntered = true;

    private @Nullable Keys keys;
    private long keyLengths;
    private boolean stopAtNextKey;
    private Want want = Want.LOOK;
    private int key = Keys.NONE;
    private int keyQuote;
    private boolean plainKey;
    private int members;
    private int item = -1;
    private int valueStart;
    private int lastEnd;
    private @Nullable Unread fault;

    Scanner(Limits limits) {
        this.mostHeldBack = limits.heldBack();
        this.mostDeep = limits.depth();
    }

    /**
     * Scans on, up to {@code end}.
     *
     * <p>This is where the time goes. The order of the cases is that of a member's parts, so that a member of an object
     * falls through them without a jump; what is rare is left to methods.
     */
    @SuppressWarnings("fallthrough")
    Event next(byte[] bytes, int end) {
        int p = at;
        while (true) {
            switch (state) {
                case AFTER:
                    p = pastSpace(bytes, p, end);
                    if (p == end) {
                        return more(AFTER, p);
                    }
                    if (bytes[p] != ',') {
                        at = p;
                        Event event = close(bytes[p]);
                        if (event != null) {
                            return event;
                        }
                        p = at;
                        continue;
                    }
                    p++;
                    if (!nesting.inObject()) {
                        state = VALUE;
                        continue;
                    }
                // falls through
                case NEXT_KEY:
                    p = pastSpace(bytes, p, end);
                    if (p == end) {
                        return more(NEXT_KEY, p);
                    }
                    if (bytes[p] != '"') {
                        return fault(Unread.MALFORMED);
                    }
                    if (inEntered) {
                        keyQuote = p;
                        plainKey = true;
                    }
                    p++;
                // falls through
                case KEY:
                    int keyEnd = Text.firstSpecial(bytes, p, end);
                    if (keyEnd == end || bytes[keyEnd] != '"') {
                        plainKey = false;
                        keyEnd = Text.closingQuote(bytes, keyEnd, end);
                        if (keyEnd < 0) {
                            return cutOff(KEY, keyEnd);
                        }
                    }
                    p = keyEnd + 1;
                    if (inEntered) {
                        members++;
                        want = Want.SKIP;
                        if (mayStopAtKey(keyEnd) && stopsAtKey(bytes, keyEnd)) {
                            at = p;
                            state = COLON;
                            return fault == null ? Event.KEY : Event.FAULT;
                        }
                    }
                // falls through
                case COLON:
                    p = pastSpace(bytes, p, end);
                    if (p == end) {
                        return more(COLON, p);
                    }
                    if (bytes[p] != ':') {
                        return fault(Unread.MALFORMED);
                    }
                    p++;
                // falls through
                case VALUE:
                    p = pastSpace(bytes, p, end);
                    if (p == end) {
                        return more(VALUE, p);
                    }
                    if (inEntered) {
                        valueStart = p;
                    }
                    if (bytes[p] != '"') {
                        at = p;
                        Event event = begin(bytes, end);
                        if (event != null) {
                            return event;
                        }
                        p = at;
                        continue;
                    }
                    p++;
                // falls through
                case STRING:
                    int quote = Text.closingQuote(bytes, p, end);
                    if (quote < 0) {
                        return cutOff(STRING, quote);
                    }
                    p = quote + 1;
                    state = nesting.depth() == 0 ? DONE : AFTER;
                    if (inEntered && ended(p)) {
                        return Event.VALUE;
                    }
                    continue;
                default:
                    at = p;
                    Event event = rare(bytes, end);
                    if (event != null) {
                        return event;
                    }
                    p = at;
            }
        }
    }

    private static int pastSpace(byte[] bytes, int from, int end) {
        int p = from;
        while (p < end
                && bytes[p] <= ' '
                && (bytes[p] == ' ' || bytes[p] == '\n' || bytes[p] == '\r' || bytes[p] == '\t')) {
            p++;
        }
        return p;
    }

    private @Nullable Event rare(byte[] bytes, int end) {
        if (state == START) {
            return byteOrderMark(bytes, end);
        }
        if (state == NUMBER) {
            return number(bytes, end);
        }
        at = pastSpace(bytes, at, end);
        if (at == end) {
            return Event.MORE;
        }
        byte c = bytes[at];
        if (state == FIRST_KEY && c != '}') {
            state = NEXT_KEY;
            return null;
        }
        if (state == FIRST_ITEM && c != ']') {
            state = VALUE;
            return null;
        }
        return state == DONE ? fault(Unread.MALFORMED) : close(c);
    }

    /** A byte order mark may begin the text; it is no part of it. */
    private @Nullable Event byteOrderMark(byte[] bytes, int end) {
        if (bytes[at] == (byte) 0xEF) {
            if (end - at < 3) {
                return Event.MORE;
            }
            if (bytes[at + 1] == (byte) 0xBB && bytes[at + 2] == (byte) 0xBF) {
                at += 3;
            }
        }
        state = VALUE;
        return null;
    }

    /** Whether the key that ended at a quote might be one to stop at; a quick no for most. */
    private boolean mayStopAtKey(int quote) {
        return stopAtNextKey
                || !plainKey
                || (keyLengths & Keys.bit(quote - keyQuote - 1)) != 0
                || quote - lastEnd > mostHeldBack;
    }

    /** Whether to stop at the key of the entered object that ended, or at its being too far from the member before. */
    private boolean stopsAtKey(byte[] bytes, int quote) {
        if (quote - lastEnd > mostHeldBack) {
            fault = Unread.TOO_LARGE;
            return true;
        }
        key = keys == null ? Keys.NONE : keys.find(bytes, keyQuote + 1, quote, plainKey);
        boolean stops = stopAtNextKey || key != Keys.NONE;
        stopAtNextKey = false;
        return stops;
    }

    /** Begins a value that is no string. */
    private @Nullable Event begin(byte[] bytes, int end) {
        byte c = bytes[at];
        if (c == '{' || c == '[') {
            return open(c == '{');
        }
        if (c == 't' || c == 'f' || c == 'n') {
            return literal(Literals.length(bytes, at, end));
        }
        int p = at;
        if (c >= '1' && c <= '9') {
            while (p < end && bytes[p] >= '0' && bytes[p] <= '9') {
                p++;
            }
            digits = Digits.WHOLE;
        } else {
            digits = Digits.START;
        }
        at = p;
        return number(bytes, end);
    }

    private @Nullable Event literal(int length) {
        if (length <= 0) {
            return length < 0 ? fault(Unread.MALFORMED) : more(VALUE, at);
        }
        at += length;
        return endedAt();
    }

    private @Nullable Event number(byte[] bytes, int end) {
        int p = at;
        int s = digits;
        while (p < end) {
            int next = Digits.next(s, bytes[p]);
            if (next == Digits.ENDED) {
                at = p;
                return Digits.mayEnd(s) ? endedAt() : fault(Unread.MALFORMED);
            }
            s = next;
            p++;
        }
        digits = s;
        return more(NUMBER, p);
    }

    private @Nullable Event endedAt() {
        state = nesting.depth() == 0 ? DONE : AFTER;
        return inEntered && ended(at) ? Event.VALUE : null;
    }

    /** A value in an entered container ended; whether to stop there. */
    private boolean ended(int position) {
        at = position;
        lastEnd = position;
        item++;
        return want == Want.CAPTURE;
    }

    private @Nullable Event open(boolean object) {
        if (nesting.depth() == mostDeep) {
            return fault(Unread.TOO_DEEP);
        }
        boolean stops = inEntered && want == Want.LOOK;
        nesting.push(object);
        at++;
        inEntered = false;
        state = object ? FIRST_KEY : FIRST_ITEM;
        return stops ? object ? Event.OBJECT : Event.ARRAY : null;
    }

    private @Nullable Event close(byte c) {
        if (nesting.depth() == 0 || c != (nesting.inObject() ? '}' : ']')) {
            return fault(Unread.MALFORMED);
        }
        if (inEntered) {
            return at - lastEnd > mostHeldBack ? fault(Unread.TOO_LARGE) : Event.END;
        }
        at++;
        nesting.pop();
        inEntered = nesting.depth() == entered;
        return endedAt();
    }

    private Event more(int next, int position) {
        state = next;
        at = position;
        return Event.MORE;
    }

    private Event cutOff(int next, int complement) {
        return complement == Text.MALFORMED ? fault(Unread.MALFORMED) : more(next, ~complement);
    }

    private Event fault(Unread why) {
        fault = why;
        return Event.FAULT;
    }

    /** Enters the container that was just stopped at; the place in the one around it, to come back to. */
    Around enter(@Nullable Keys keysThatMatter) {
        var around = new Around(keys, members, item, want);
        entered++;
        inEntered = true;
        members = 0;
        item = 0;
        lastEnd = at;
        keys(keysThatMatter);
        want = keysThatMatter == null ? Want.LOOK : Want.SKIP;
        return around;
    }

    /** Leaves the container whose {@link Event#END} was stopped at, back to the one around it. */
    void leave(Around around) {
        at++;
        nesting.pop();
        entered--;
        keys(around.keys);
        members = around.members;
        item = around.item + 1;
        want = around.want;
        stopAtNextKey = false;
        state = nesting.depth() == 0 ? DONE : AFTER;
        lastEnd = at;
    }

    private void keys(@Nullable Keys keysThatMatter) {
        keys = keysThatMatter;
        keyLengths = keysThatMatter == null ? 0 : keysThatMatter.lengths();
    }

    /** What to do with the value of the member whose key was stopped at. */
    void want(Want wanted) {
        want = wanted;
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
        return inEntered
                && nesting.depth() > 0
                && nesting.inObject()
                && (state == AFTER || state == FIRST_KEY || state == NEXT_KEY || state == KEY);
    }

    private boolean isCapturing() {
        return want == Want.CAPTURE && !(inEntered && (state == COLON || state == VALUE));
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
        return state == DONE || (nesting.depth() == 0 && state == NUMBER && Digits.mayEnd(digits));
    }

    /** Why {@link Event#FAULT} was reported. */
    @Nullable
    Unread fault() {
        return fault;
    }
}
