/**
 * A partner's own answer on the port of the traffic: who asks is told as for traffic, what is answered comes from the
 * console's rooms, and neither knows of the other.
 */
@NullMarked
package io.deprecation.app.selfserve;

import org.jspecify.annotations.NullMarked;
