@NullMarked
package io.deprecation.filter.autoconfigure;

import org.jspecify.annotations.NullMarked;
