@NullMarked
package io.deprecation.filter.metrics;

import org.jspecify.annotations.NullMarked;
