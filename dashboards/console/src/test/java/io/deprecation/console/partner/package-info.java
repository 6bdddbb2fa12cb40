@NullMarked
package io.deprecation.console.partner;

import org.jspecify.annotations.NullMarked;
