@NullMarked
package io.deprecation.filter.stream;

import org.jspecify.annotations.NullMarked;
