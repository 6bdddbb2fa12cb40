@NullMarked
package io.deprecation.filter.config;

import org.jspecify.annotations.NullMarked;
