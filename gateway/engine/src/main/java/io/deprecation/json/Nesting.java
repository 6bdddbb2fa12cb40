package io.deprecation.json;

import java.util.Arrays;

/** The open objects and arrays, a bit each. */
final class Nesting {

    private long[] objects = new long[1];
    private int depth;
    private boolean inObject;

    int depth() {
        return depth;
    }

    /** Whether the innermost is an object. */
    boolean inObject() {
        return inObject;
    }

    void clear() {
        depth = 0;
    }

    void push(boolean object) {
        int word = depth >>> 6;
        if (word == objects.length) {
            objects = Arrays.copyOf(objects, word * 2);
        }
        long bit = 1L << depth;
        objects[word] = object ? objects[word] | bit : objects[word] & ~bit;
        depth++;
        inObject = object;
    }

    void pop() {
        depth--;
        int top = depth - 1;
        inObject = depth > 0 && (objects[top >>> 6] & (1L << top)) != 0;
    }
}
