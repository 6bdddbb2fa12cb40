/**
 * A past for the demo: what a handful of clients might have sent in the last quarter, by stories of our own invention.
 * A pure function of rules, day and seed.
 */
@NullMarked
package io.deprecation.demo.history;

import org.jspecify.annotations.NullMarked;
