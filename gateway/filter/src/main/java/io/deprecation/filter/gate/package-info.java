/** Asks the gate while traffic flows, latches what passes, and keeps rules and phases on record. */
@NullMarked
package io.deprecation.filter.gate;

import org.jspecify.annotations.NullMarked;
