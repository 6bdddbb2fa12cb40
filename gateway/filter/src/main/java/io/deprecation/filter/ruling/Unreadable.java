package io.deprecation.filter.ruling;

import io.deprecation.json.Unread;

/** Why a body cannot be read (design 4-http.md, "Unread bodies"). */
public enum Unreadable {
    MALFORMED,
    TOO_DEEP,
    TOO_LARGE,
    /** A content coding or character set that is not decoded. */
    ENCODING;

    /** The same cause, as the rewriter calls it. */
    public static Unreadable of(Unread unread) {
        return switch (unread) {
            case MALFORMED -> MALFORMED;
            case TOO_DEEP -> TOO_DEEP;
            case TOO_LARGE -> TOO_LARGE;
        };
    }
}
