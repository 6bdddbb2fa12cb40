package io.deprecation.change;

/** RFC 6901 JSON pointers. */
public final class Pointers {

    private Pointers() {}

    /** A member name as a reference token: {@code ~} and {@code /} escaped (RFC 6901, section 3). */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
