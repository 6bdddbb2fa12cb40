package io.deprecation.json;

/** Why a body could not be read to its end. */
public enum Unread {
    /** Not JSON, or not all of it. */
    MALFORMED,
    /** Nested deeper than {@link Limits#depth}. */
    TOO_DEEP,
    /** More would have to be held back than {@link Limits#heldBack}. */
    TOO_LARGE
}
