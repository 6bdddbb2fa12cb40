package io.deprecation.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The way past a container in which nothing matters. The whole grammar is checked on it; the text may be cut off at any
 * byte.
 */
final class Passage {

    /** Not a position: the containers are nested too deep. */
    static final int TOO_DEEP = Text.MALFORMED + 1;

    // What comes next. Plain numbers, because the loop falls from one to the next.
    private static final int AFTER = 0;
    private static final int NEXT_KEY = 1;
    private static final int KEY = 2;
    private static final int COLON = 3;
    private static final int VALUE = 4;
    private static final int STRING = 5;
    private static final int SCALAR = 6;
    private static final int FIRST_KEY = 7;
    /** What comes first in a container, or its end. */
    private static final int FIRST = 8;

    private static final int UNKNOWN = -1;

    private final Leads leads;
    private final Nesting nesting = new Nesting();
    private final Scalar scalar = new Scalar();
    private int state;
    private int mostDeep;
    /** The leads of the open containers. */
    private @Nullable Lead[] around = new @Nullable Lead[4];

    private @Nullable Lead beginning;

    Passage(Leads leads) {
        this.leads = leads;
    }

    /**
     * Begins behind the bracket of a container.
     *
     * @param depth how many containers it may be deep, itself included
     */
    void begin(boolean object, int depth) {
        mostDeep = depth;
        nesting.clear();
        open(object);
        state = object ? FIRST_KEY : FIRST;
    }

    /**
     * Goes on. The index after the container; if it does not end before {@code end}, the complement of the index from
     * which to go on; or {@link Text#MALFORMED}, or {@link #TOO_DEEP}.
     *
     * <p>The order of the cases is that of a member's parts, so that a member falls through them without a jump.
     */
    @SuppressWarnings("fallthrough")
    int goOn(byte[] bytes, int from, int end) {
        int p = from;
        int next = state;
        boolean inObject = nesting.inObject();
        int ended = UNKNOWN;
        parts:
        while (true) {
            switch (next) {
                case FIRST_KEY:
                case AFTER:
                    while (inObject) {
                        Lead lead = leads.next(bytes, p, end);
                        if (lead == null) {
                            break;
                        }
                        p += lead.length();
                        if (p == end || bytes[p] != '"') {
                            next = VALUE;
                            continue parts;
                        }
                        p = Text.closingQuote(bytes, p + 1, end);
                        if (p < 0) {
                            return cutOff(STRING, p);
                        }
                        p++;
                        next = AFTER;
                    }
                    while (!inObject && Text.isCommaQuote(bytes, p, end)) {
                        p = Text.closingQuote(bytes, p + 2, end);
                        if (p < 0) {
                            return cutOff(STRING, p);
                        }
                        p++;
                    }
                    ended = p;
                    if (next == FIRST_KEY) {
                        next = FIRST;
                        continue;
                    }
                    p = Space.past(bytes, p, end);
                    if (p == end) {
                        return cutOff(AFTER, ~p);
                    }
                    if (bytes[p] != ',') {
                        if (bytes[p] != (inObject ? '}' : ']')) {
                            return Text.MALFORMED;
                        }
                        p++;
                        close();
                        if (nesting.depth() == 0) {
                            return p;
                        }
                        inObject = nesting.inObject();
                        next = AFTER;
                        continue;
                    }
                    p++;
                    if (!inObject) {
                        next = VALUE;
                        continue;
                    }
                // falls through
                case NEXT_KEY:
                    p = Space.past(bytes, p, end);
                    if (p == end) {
                        return cutOff(NEXT_KEY, ~p);
                    }
                    if (bytes[p] != '"') {
                        return Text.MALFORMED;
                    }
                    p++;
                // falls through
                case KEY:
                    p = Text.closingQuote(bytes, p, end);
                    if (p < 0) {
                        return cutOff(KEY, p);
                    }
                    p++;
                // falls through
                case COLON:
                    p = Space.past(bytes, p, end);
                    if (p == end) {
                        return cutOff(COLON, ~p);
                    }
                    if (bytes[p] != ':') {
                        return Text.MALFORMED;
                    }
                    p++;
                    if (ended == UNKNOWN) {
                        leads.lose();
                    } else {
                        leads.learn(bytes, ended, p, ended, Keys.NONE, false);
                    }
                // falls through
                case VALUE:
                    p = Space.past(bytes, p, end);
                    if (p == end) {
                        return cutOff(VALUE, ~p);
                    }
                    byte c = bytes[p];
                    if (c == '{' || c == '[') {
                        if (nesting.depth() == mostDeep) {
                            return TOO_DEEP;
                        }
                        p++;
                        inObject = c == '{';
                        open(inObject);
                        next = inObject ? FIRST_KEY : FIRST;
                        continue;
                    }
                    if (c != '"') {
                        p = scalar.begin(bytes, p, end);
                        if (p < 0) {
                            return cutOff(SCALAR, p);
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
                    next = AFTER;
                    continue;
                case SCALAR:
                    p = scalar.goOn(bytes, p, end);
                    if (p < 0) {
                        return cutOff(SCALAR, p);
                    }
                    next = AFTER;
                    continue;
                default:
                    p = Space.past(bytes, p, end);
                    if (p == end) {
                        return cutOff(next, ~p);
                    }
                    boolean empty = bytes[p] == (inObject ? '}' : ']');
                    next = empty ? AFTER : inObject ? NEXT_KEY : VALUE;
            }
        }
    }

    private void open(boolean object) {
        int depth = nesting.depth();
        if (depth == around.length) {
            around = Arrays.copyOf(around, depth * 2);
        }
        Lead lead = leads.last();
        around[depth] = lead;
        nesting.push(object);
        leads.goOnFrom(lead == null ? beginning() : leads.below(lead));
    }

    private void close() {
        nesting.pop();
        leads.goOnFrom(around[nesting.depth()]);
    }

    /** Containers whose lead is not known are taken to be alike. */
    private @Nullable Lead beginning() {
        if (beginning == null && leads.areLearned()) {
            beginning = Lead.beginning();
        }
        return beginning;
    }

    private int cutOff(int next, int complement) {
        state = next;
        return complement;
    }
}
