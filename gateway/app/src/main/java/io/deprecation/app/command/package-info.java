/** The command line beside serving: {@code check} and {@code key}. Starts no Spring context. */
@NullMarked
package io.deprecation.app.command;

import org.jspecify.annotations.NullMarked;
