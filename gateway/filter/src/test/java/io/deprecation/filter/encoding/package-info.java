@NullMarked
package io.deprecation.filter.encoding;

import org.jspecify.annotations.NullMarked;
