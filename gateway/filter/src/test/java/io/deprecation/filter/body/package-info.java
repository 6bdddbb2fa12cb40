@NullMarked
package io.deprecation.filter.body;

import org.jspecify.annotations.NullMarked;
