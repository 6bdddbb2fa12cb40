@NullMarked
package io.deprecation.usage;

import org.jspecify.annotations.NullMarked;
