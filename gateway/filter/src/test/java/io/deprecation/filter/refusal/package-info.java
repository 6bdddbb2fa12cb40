@NullMarked
package io.deprecation.filter.refusal;

import org.jspecify.annotations.NullMarked;
