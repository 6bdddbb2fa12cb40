package io.deprecation.rule;

import java.util.Locale;

/** The stages of a parallel change (design 1-product.md). */
public enum Phase {
    /** Either shape is accepted, answers carry both; no signal yet. */
    EXPAND,
    /** As before, with the deprecation signalled in headers. */
    MIGRATE,
    /** The old shape is refused, answers carry only the new one. */
    CONTRACT;

    /** The word used in rule files, metrics and pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
