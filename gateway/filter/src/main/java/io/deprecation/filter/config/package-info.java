/** What can be configured, as immutable records under {@code deprecation.*}. */
@NullMarked
package io.deprecation.filter.config;

import org.jspecify.annotations.NullMarked;
