/**
 * Counting into memory-mapped files, which the death of the process does not take away. Nothing here knows of a
 * database.
 *
 * <p>A segment's file is a header of one slot's size, and slots of {@link io.deprecation.ledger.segment.Layout#SLOT}
 * bytes, all little-endian. It is filled with zeros by writes, so that a full disk shows when the file is made and not
 * as a fault when it is touched, and renamed into place. A slot is claimed once: its key is written, then published by
 * a release store of a word with the key's checksum. After that its counter only grows, by compare-and-set of one
 * word that holds the count and a check of it. So a kill between any two stores leaves a file that reads as a
 * consistent count, and any other difference is damage that shows.
 */
@NullMarked
package io.deprecation.ledger.segment;

import org.jspecify.annotations.NullMarked;
