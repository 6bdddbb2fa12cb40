/** The Spring Cloud Gateway filter that applies deprecation rules to traffic. */
@NullMarked
package io.deprecation.filter;

import org.jspecify.annotations.NullMarked;
