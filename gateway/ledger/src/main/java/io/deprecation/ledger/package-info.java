/**
 * The ledger: counts that survive their process (design 5-usage.md). Here is the door to it and what runs behind it;
 * {@code segment} counts into mapped files, {@code store} keeps what they held in a database.
 */
@NullMarked
package io.deprecation.ledger;

import org.jspecify.annotations.NullMarked;
