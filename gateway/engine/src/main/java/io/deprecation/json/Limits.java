package io.deprecation.json;

/**
 * What a rewriter takes on, counted by itself.
 *
 * @param heldBack the most bytes of a message that are held back at once
 * @param depth the deepest nesting of objects and arrays
 */
public record Limits(int heldBack, int depth) {

    /** The defaults of design 7-interface.md. */
    public static final Limits DEFAULT = new Limits(1 << 20, 500);

    public Limits {
        if (heldBack < 1 || depth < 1) {
            throw new IllegalArgumentException("limits are at least 1");
        }
    }
}
