/** What an exchange is counted as, in the ledger and in metrics, before the first byte of its answer goes out. */
@NullMarked
package io.deprecation.filter.counting;

import org.jspecify.annotations.NullMarked;
