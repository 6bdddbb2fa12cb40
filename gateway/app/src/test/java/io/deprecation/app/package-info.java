/** The gateway as its users meet it: over sockets, against a real HTTP upstream. */
@NullMarked
package io.deprecation.app;

import org.jspecify.annotations.NullMarked;
