/**
 * Uses of deprecations as they are counted and read back: the words of the ledger, its interface, and the maths over
 * it (design 5-usage.md). This package knows ids, records and {@code java.time}; it asks neither for rules nor for the
 * time of day.
 */
@NullMarked
package io.deprecation.usage;

import org.jspecify.annotations.NullMarked;
