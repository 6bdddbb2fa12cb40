package io.deprecation.filter.ruling;

import io.deprecation.rule.Catalog;

/** Where an exchange gets its generation of rules from: the last good one, whole. Safe for use by many threads. */
@FunctionalInterface
public interface Generations {

    /** The generation that serves now. */
    Catalog current();
}
