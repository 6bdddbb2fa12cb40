/** The way to the upstream: the route, the client, and what becomes of its failures. */
@NullMarked
package io.deprecation.filter.upstream;

import org.jspecify.annotations.NullMarked;
