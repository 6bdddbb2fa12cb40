@NullMarked
package io.deprecation.filter.connection;

import org.jspecify.annotations.NullMarked;
