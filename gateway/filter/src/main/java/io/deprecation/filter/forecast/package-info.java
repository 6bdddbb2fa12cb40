/** Forecasts the end of each deprecation's use in the background, for metrics. */
@NullMarked
package io.deprecation.filter.forecast;

import org.jspecify.annotations.NullMarked;
