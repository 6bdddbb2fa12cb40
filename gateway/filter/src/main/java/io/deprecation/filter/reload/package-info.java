/** Follows edits of the rule files while traffic flows. */
@NullMarked
package io.deprecation.filter.reload;

import org.jspecify.annotations.NullMarked;
