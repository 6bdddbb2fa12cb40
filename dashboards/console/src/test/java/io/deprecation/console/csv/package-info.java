@NullMarked
package io.deprecation.console.csv;

import org.jspecify.annotations.NullMarked;
