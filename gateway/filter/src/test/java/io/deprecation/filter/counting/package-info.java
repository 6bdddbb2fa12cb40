@NullMarked
package io.deprecation.filter.counting;

import org.jspecify.annotations.NullMarked;
