/** Requests that are not as they should be, and what of them an upstream gets to see. */
@NullMarked
package io.deprecation.app.hardening;

import org.jspecify.annotations.NullMarked;
