/** The runnable gateway. */
@NullMarked
package io.deprecation.app;

import org.jspecify.annotations.NullMarked;
