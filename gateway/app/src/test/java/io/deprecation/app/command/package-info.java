@NullMarked
package io.deprecation.app.command;

import org.jspecify.annotations.NullMarked;
