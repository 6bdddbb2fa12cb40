@NullMarked
package io.deprecation.filter.forecast;

import org.jspecify.annotations.NullMarked;
