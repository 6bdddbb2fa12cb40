/** Measurements of the engine beside its peers; run by {@code make bench}, never by the build. */
@NullMarked
package io.deprecation.benchmarks;

import org.jspecify.annotations.NullMarked;
