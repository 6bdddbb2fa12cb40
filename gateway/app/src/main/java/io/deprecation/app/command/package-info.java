/**
 * The command line beside serving: {@code check}, {@code gate}, {@code key}, {@code migrate}, {@code share} and
 * {@code translate}. Starts no Spring context.
 */
@NullMarked
package io.deprecation.app.command;

import org.jspecify.annotations.NullMarked;
