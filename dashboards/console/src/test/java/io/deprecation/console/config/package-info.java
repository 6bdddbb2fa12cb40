@NullMarked
package io.deprecation.console.config;

import org.jspecify.annotations.NullMarked;
