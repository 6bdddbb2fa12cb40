package io.deprecation.json;

import org.jspecify.annotations.Nullable;

/**
 * Runs through JSON text and stops where something matters. It checks the whole grammar and makes no tokens; it may be
 * cut off at any byte and goes on where it was.
 *
 * <p>The containers that matter are <em>entered</em>; they are always the outermost ones. In an entered object it stops
 * at keys that matter, or where their values end, in an entered array at containers. A container that is not entered is
 * a {@link Passage}.
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
        /** Stop where it ends; so it is with every key that matters, until told otherwise. */
        CAPTURE
    }

    /** Where a scanner was in a container when it entered one further in; filled anew each time. */
    static final class Around {
        private Keys keys = Keys.EMPTY;
        private boolean inObject;
        private int members;
        private int item;
        private Want want = Want.SKIP;
        private @Nullable Lead lead;
        private @Nullable Lead beginning;

        /** Such a container is entered once more: from now on it is worth remembering how its members begin. */
        void again() {
            if (beginning == null) {
                beginning = Lead.beginning();
            }
        }

        /** The index of the item that was entered, if it stands in an array. */
        int item() {
            return item;
        }
    }

    // What comes next. Plain numbers, because the loop falls from one to the next.
    private static final int AFTER = 0;
    private static final int NEXT_KEY = 1;
    private static final int KEY = 2;
    private static final int COLON = 3;
    private static final int VALUE = 4;
    private static final int STRING = 5;
    private static final int FIRST_KEY = 6;
    /** What comes first in a container, or its end. */
    private static final int FIRST = 7;

    private static final int SCALAR = 8;
    private static final int PASSAGE = 9;
    private static final int START = 10;

    private final int mostHeldBack;
    private final int mostDeep;
    private final Leads leads;
    private final Passage passage;
    private final Scalar scalar = new Scalar();
    private int state = START;
    private int at;
    /** How many containers were entered. */
    private int entered;
    /** Whether the innermost of them is an object. */
    private boolean inObject;
    /** Whether the container that is passed is an object. */
    private boolean passesObject;
    /** The lead of the container that is passed, to come back to. */
    private @Nullable Lead leadOfPassage;

    private Keys keys = Keys.EMPTY;
    private long mayStop;
    private boolean stopAtNextKey;
    /** Whether the key that was read is one to stop at, once its colon is read. */
    private boolean stopsHere;

    private Want want = Want.LOOK;
    private int key = Keys.NONE;
    private int keyQuote;
    private int memberFrom;
    private int members;
    private int item;
    private int valueStart;
    private int lastEnd;
    private @Nullable Unread fault;

    Scanner(Limits limits, Leads leads) {
        this.leads = leads;
        this.passage = new Passage(leads);
        this.mostHeldBack = limits.heldBack();
        this.mostDeep = limits.depth();
    }

    /**
     * Scans on, up to {@code end}.
     *
     * <p>This is where the time goes. The order of the cases is that of a member's parts, so that a member falls through
     * them without a jump; what is rare is left to methods.
     */
    @SuppressWarnings("fallthrough")
    Event next(byte[] bytes, int end) {
        int p = at;
        int next = state;
        boolean plainKey = false;
        parts:
        while (true) {
            switch (next) {
                case FIRST_KEY:
                case AFTER:
                    // Most members of most messages: a known lead, a text that nobody asks for.
                    while (inObject && p == lastEnd) {
                        Lead lead = leads.next(bytes, p, end);
                        if (lead == null) {
                            break;
                        }
                        members++;
                        p += lead.length();
                        if ((lead.key() != Keys.NONE || stopAtNextKey) && stopsBehind(lead)) {
                            at = p;
                            state = VALUE;
                            return Event.KEY;
                        }
                        if (want != Want.SKIP || p == end || bytes[p] != '"') {
                            next = VALUE;
                            continue parts;
                        }
                        p = Text.closingQuote(bytes, p + 1, end);
                        if (p < 0) {
                            return cutOff(STRING, p);
                        }
                        p++;
                        lastEnd = p;
                        next = AFTER;
                    }
                    if (next == FIRST_KEY) {
                        next = FIRST;
                        continue;
                    }
                    p = Space.past(bytes, p, end);
                    if (p == end) {
                        return more(AFTER, p);
                    }
                    if (bytes[p] != ',') {
                        return close(bytes[p], p);
                    }
                    p++;
                    if (!inObject) {
                        if (entered == 0) {
                            return fault(Unread.MALFORMED);
                        }
                        item++;
                        next = VALUE;
                        continue;
                    }
                // falls through
                case NEXT_KEY:
                    p = Space.past(bytes, p, end);
                    if (p == end) {
                        return more(NEXT_KEY, p);
                    }
                    if (bytes[p] != '"') {
                        return fault(Unread.MALFORMED);
                    }
                    keyQuote = p;
                    plainKey = true;
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
                    members++;
                    key = Keys.NONE;
                    if (mayStopAtKey(bytes, keyEnd, plainKey)) {
                        stopsHere = stopsAtKey(bytes, keyEnd, plainKey);
                        if (fault != null) {
                            return Event.FAULT;
                        }
                    }
                // falls through
                case COLON:
                    p = Space.past(bytes, p, end);
                    if (p == end) {
                        return more(COLON, p);
                    }
                    if (p - lastEnd > mostHeldBack) {
                        return fault(Unread.TOO_LARGE);
                    }
                    if (bytes[p] != ':') {
                        return fault(Unread.MALFORMED);
                    }
                    p++;
                    if (plainKey) {
                        leads.learn(bytes, lastEnd, p, keyQuote, key, key != Keys.NONE && keys.stopsAt(key));
                    } else {
                        leads.lose();
                    }
                    if (stopsHere) {
                        stopsHere = false;
                        at = p;
                        state = VALUE;
                        return Event.KEY;
                    }
                // falls through
                case VALUE:
                    p = Space.past(bytes, p, end);
                    if (p == end) {
                        return more(VALUE, p);
                    }
                    valueStart = p;
                    byte c = bytes[p];
                    if (c == '{' || c == '[') {
                        Event event = open(c == '{', ++p);
                        if (event != null) {
                            return event;
                        }
                        next = PASSAGE;
                        continue;
                    }
                    if (c != '"') {
                        p = scalar.begin(bytes, p, end);
                        if (p < 0) {
                            return cutOff(SCALAR, p);
                        }
                        if (ended(p)) {
                            return Event.VALUE;
                        }
                        next = AFTER;
                        continue;
                    }
                    p++;
                // falls through
                case STRING:
                    p = Text.closingQuote(bytes, p, end);
                    if (p < 0) {
                        return cutOff(STRING, p);
                    }
                    p++;
                    if (ended(p)) {
                        return Event.VALUE;
                    }
                    next = AFTER;
                    continue;
                case PASSAGE:
                    p = passage.goOn(bytes, p, end);
                    if (p < 0) {
                        return cutOff(PASSAGE, p);
                    }
                    if (ended(p)) {
                        return Event.VALUE;
                    }
                    next = AFTER;
                    continue;
                default:
                    at = p;
                    state = next;
                    Event event = rare(bytes, end);
                    if (event != null) {
                        return event;
                    }
                    p = at;
                    next = state;
            }
        }
    }

    private @Nullable Event rare(byte[] bytes, int end) {
        if (state == START) {
            return byteOrderMark(bytes, end);
        }
        if (state == SCALAR) {
            int p = scalar.goOn(bytes, at, end);
            if (p < 0) {
                return cutOff(SCALAR, p);
            }
            at = p;
            state = AFTER;
            return ended(p) ? Event.VALUE : null;
        }
        at = Space.past(bytes, at, end);
        if (at == end) {
            return Event.MORE;
        }
        byte c = bytes[at];
        if (c == (inObject ? '}' : ']')) {
            return close(c, at);
        }
        state = inObject ? NEXT_KEY : VALUE;
        return null;
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

    /** Takes a known lead, which begins where the last value ended; whether to stop behind it. */
    private boolean stopsBehind(Lead lead) {
        keyQuote = lastEnd + lead.quote();
        boolean stops = stopAtNextKey;
        key = lead.key();
        if (key != Keys.NONE) {
            memberFrom = lastEnd;
            want = Want.CAPTURE;
            stops |= lead.stops();
        }
        stoppedAtNextKey();
        return stops;
    }

    private void stoppedAtNextKey() {
        if (stopAtNextKey) {
            stopAtNextKey = false;
            mayStop = keys.filter();
        }
    }

    /** Whether the key that ended at a quote might be one to stop at; a quick no for most. */
    private boolean mayStopAtKey(byte[] bytes, int quote, boolean plain) {
        return (mayStop & Keys.bit(bytes[keyQuote + 1], quote - keyQuote - 1)) != 0
                || !plain
                || quote - lastEnd > mostHeldBack;
    }

    /** Whether to stop at the key that ended, or at its being too far from the member before. */
    private boolean stopsAtKey(byte[] bytes, int quote, boolean plain) {
        if (quote - lastEnd > mostHeldBack) {
            fault = Unread.TOO_LARGE;
            return true;
        }
        key = keys.find(bytes, keyQuote + 1, quote, plain);
        boolean stops = stopAtNextKey;
        if (key != Keys.NONE) {
            memberFrom = lastEnd;
            want = Want.CAPTURE;
            stops |= keys.stopsAt(key);
        }
        stoppedAtNextKey();
        return stops;
    }

    /** A value in the entered container ended; whether to stop there. */
    private boolean ended(int position) {
        lastEnd = position;
        return want != Want.SKIP && endedWanted(position);
    }

    private boolean endedWanted(int position) {
        at = position;
        state = AFTER;
        boolean captured = want == Want.CAPTURE;
        if (inObject) {
            want = Want.SKIP;
        }
        return captured;
    }

    private @Nullable Event open(boolean object, int behind) {
        if (entered == mostDeep) {
            return fault(Unread.TOO_DEEP);
        }
        at = behind;
        leadOfPassage = leads.last();
        passage.begin(object, mostDeep - entered);
        passesObject = object;
        state = PASSAGE;
        return want != Want.LOOK ? null : object ? Event.OBJECT : Event.ARRAY;
    }

    private Event close(byte c, int position) {
        at = position;
        if (entered == 0 || c != (inObject ? '}' : ']')) {
            return fault(Unread.MALFORMED);
        }
        return at - lastEnd > mostHeldBack ? fault(Unread.TOO_LARGE) : Event.END;
    }

    private Event more(int next, int position) {
        state = next;
        at = position;
        return Event.MORE;
    }

    private Event cutOff(int next, int complement) {
        return complement == Text.MALFORMED
                ? fault(Unread.MALFORMED)
                : complement == Passage.TOO_DEEP ? fault(Unread.TOO_DEEP) : more(next, ~complement);
    }

    private Event fault(Unread why) {
        fault = why;
        return Event.FAULT;
    }

    /** Enters the container that was just stopped at; tells {@code around} the place to come back to. */
    void enter(Keys keysThatMatter, Around around) {
        around.keys = keys;
        around.inObject = inObject;
        around.members = members;
        around.item = item;
        around.want = want;
        around.lead = leadOfPassage;
        leads.goOnFrom(around.beginning);
        entered++;
        inObject = passesObject;
        state = inObject ? FIRST_KEY : FIRST;
        members = 0;
        item = 0;
        lastEnd = at;
        keys(keysThatMatter);
        want = inObject ? Want.SKIP : Want.LOOK;
    }

    /** Leaves the container whose {@link Event#END} was stopped at, back to the one around it. */
    void leave(Around around) {
        entered--;
        inObject = around.inObject;
        keys(around.keys);
        members = around.members;
        item = around.item;
        want = around.want;
        leads.goOnFrom(around.lead);
        stopAtNextKey = false;
        at++;
        state = AFTER;
        lastEnd = at;
        if (inObject) {
            want = Want.SKIP;
        }
    }

    private void keys(Keys keysThatMatter) {
        keys = keysThatMatter;
        mayStop = keysThatMatter.filter();
    }

    /** What to do with the value of the member whose key was stopped at. */
    void want(Want wanted) {
        want = wanted;
    }

    /** Stops at the next key of the entered object, whether it matters or not. */
    void stopAtNextKey() {
        stopAtNextKey = true;
        mayStop = Keys.ALL;
    }

    /** The index of the key that was stopped at in the keys that matter, or {@link Keys#NONE}. */
    int key() {
        return key;
    }

    /** Where the opening quote of the last key in the entered object is. */
    int keyQuote() {
        return keyQuote;
    }

    /** Where the member whose key was found last begins, with what divides it from the one before. */
    int memberFrom() {
        return memberFrom;
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
        return inObject
                && (state == AFTER
                        || state == FIRST_KEY
                        || state == FIRST
                        || state == NEXT_KEY
                        || state == KEY
                        || state == COLON);
    }

    private boolean isCapturing() {
        return want == Want.CAPTURE && state != COLON && state != VALUE;
    }

    /** Tells that the bytes were moved towards the start of the array. */
    void shift(int by) {
        at -= by;
        keyQuote -= by;
        memberFrom -= by;
        valueStart -= by;
        lastEnd -= by;
    }

    /** Whether the text may end here: one whole value, and nothing after it but white space. */
    boolean mayEnd() {
        return entered == 0 && (state == AFTER || (state == SCALAR && scalar.mayEnd()));
    }

    /** Why {@link Event#FAULT} was reported. */
    @Nullable
    Unread fault() {
        return fault;
    }
}
