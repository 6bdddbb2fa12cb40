package io.deprecation.change;

/** A path or location that is not in the notation. The message says what is wrong and where. */
public final class PathSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int index;

    PathSyntaxException(String text, int index, String what) {
        super("%s (at character %d of `%s`)".formatted(what, index + 1, text));
        this.index = index;
    }

    /** The offset in the text, in UTF-16 units, at which the notation was broken. */
    public int index() {
        return index;
    }
}
