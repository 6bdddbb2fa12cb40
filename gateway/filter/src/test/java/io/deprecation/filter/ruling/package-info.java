@NullMarked
package io.deprecation.filter.ruling;

import org.jspecify.annotations.NullMarked;
