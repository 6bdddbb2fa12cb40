@NullMarked
package io.deprecation.filter.base;

import org.jspecify.annotations.NullMarked;
