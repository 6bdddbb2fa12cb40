/** The bodies of ruled messages: which can be read, the pipe they go through, and the thin adapters to the reactive streams. */
@NullMarked
package io.deprecation.filter.body;

import org.jspecify.annotations.NullMarked;
