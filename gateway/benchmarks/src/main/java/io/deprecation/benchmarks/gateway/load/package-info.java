/** Load and upstream on plain NIO, one thread each, so that they take as little as can be of the core that they share. */
@NullMarked
package io.deprecation.benchmarks.gateway.load;

import org.jspecify.annotations.NullMarked;
