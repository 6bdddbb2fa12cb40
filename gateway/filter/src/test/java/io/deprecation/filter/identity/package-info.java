@NullMarked
package io.deprecation.filter.identity;

import org.jspecify.annotations.NullMarked;
