@NullMarked
package io.deprecation.filter.load;

import org.jspecify.annotations.NullMarked;
