/**
 * Consumer contracts as Pact files: which of them still name the old members at the paths that a deprecation matches
 * (design 5-usage.md, "The gate", condition 5).
 */
@NullMarked
package io.deprecation.evidence.pact;

import org.jspecify.annotations.NullMarked;
