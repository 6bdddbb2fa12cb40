@NullMarked
package io.deprecation.console.chart;

import org.jspecify.annotations.NullMarked;
