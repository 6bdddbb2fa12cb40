@NullMarked
package io.deprecation.console.answer;

import org.jspecify.annotations.NullMarked;
