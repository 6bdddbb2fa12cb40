@NullMarked
package io.deprecation.filter.gate;

import org.jspecify.annotations.NullMarked;
