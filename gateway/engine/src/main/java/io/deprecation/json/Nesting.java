package io.deprecation.json;

import java.util.Arrays;

/** The open objects and arrays, a bit each. */
final class Nesting {

    private long[] objects = new long[4];
    private int depth;

    int depth() {
        return depth;
    }

    void push(boolean object) {
        int word = depth >>> 6;
        if (word == objects.length) {
            objects = Arrays.copyOf(objects, word * 2);
        }
        long bit = 1L << depth;
        objects[word] = object ? objects[word] | bit : objects[word] & ~bit;
        depth++;
    }

    void pop() {
        depth--;
    }

    /** Whether the innermost is an object; an array otherwise. Not to be asked at depth 0. */
    boolean inObject() {
        int top = depth - 1;
        return (objects[top >>> 6] & (1L << top)) != 0;
    }
}
