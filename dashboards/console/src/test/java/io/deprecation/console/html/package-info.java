@NullMarked
package io.deprecation.console.html;

import org.jspecify.annotations.NullMarked;
