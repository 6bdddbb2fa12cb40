/** Connections that break, stall and dribble, on either side of a gateway. */
@NullMarked
package io.deprecation.app.fault;

import org.jspecify.annotations.NullMarked;
