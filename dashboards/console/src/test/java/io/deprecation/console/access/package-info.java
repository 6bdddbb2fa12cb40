@NullMarked
package io.deprecation.console.access;

import org.jspecify.annotations.NullMarked;
