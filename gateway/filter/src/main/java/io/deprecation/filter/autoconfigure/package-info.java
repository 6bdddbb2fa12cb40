/** Puts the filter together; every bean backs off before one of the user's own. */
@NullMarked
package io.deprecation.filter.autoconfigure;

import org.jspecify.annotations.NullMarked;
