@NullMarked
package io.deprecation.console.page;

import org.jspecify.annotations.NullMarked;
