package io.deprecation.change;

/** What becomes of a request that holds both forms, disagreeing (design 2-rules.md, {@code on-conflict}). */
public enum OnConflict {
    /** The new form stands; the old one is made from it. */
    PREFER_NEW,
    /** The old form stands; the new one is made from it. */
    PREFER_OLD,
    /** The request is refused. */
    REJECT,
    /** The form that differs from what the upstream has stands; where that cannot be told, the request is refused. */
    CHANGED_WINS,
    /** Nothing is decided: both stand as they came. So responses are treated, where a conflict is drift. */
    LEAVE
}
