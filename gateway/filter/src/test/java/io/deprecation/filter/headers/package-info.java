@NullMarked
package io.deprecation.filter.headers;

import org.jspecify.annotations.NullMarked;
