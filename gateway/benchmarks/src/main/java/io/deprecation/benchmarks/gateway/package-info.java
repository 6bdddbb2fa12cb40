/** The gateway beside its peers, each a process of its own on one core; run by {@code make bench}, never by the build. */
@NullMarked
package io.deprecation.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
