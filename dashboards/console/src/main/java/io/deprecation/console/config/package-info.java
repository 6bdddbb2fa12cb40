/** The console's settings, and its own web context. */
@NullMarked
package io.deprecation.console.config;

import org.jspecify.annotations.NullMarked;
