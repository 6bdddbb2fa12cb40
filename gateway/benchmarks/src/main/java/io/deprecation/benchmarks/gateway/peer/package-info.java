/** What one would run instead of this gateway, each with its own {@code main}. */
@NullMarked
package io.deprecation.benchmarks.gateway.peer;

import org.jspecify.annotations.NullMarked;
