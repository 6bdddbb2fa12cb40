@NullMarked
package io.deprecation.filter.upstream;

import org.jspecify.annotations.NullMarked;
