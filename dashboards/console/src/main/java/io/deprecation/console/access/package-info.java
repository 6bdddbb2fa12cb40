/** Who may read the console: users and their file, passwords, sessions, and what stops guessing. Knows nothing of HTTP. */
@NullMarked
package io.deprecation.console.access;

import org.jspecify.annotations.NullMarked;
