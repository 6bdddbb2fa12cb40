/** The meters of design 5-usage.md, each declared once, with bounded labels. */
@NullMarked
package io.deprecation.filter.metrics;

import org.jspecify.annotations.NullMarked;
