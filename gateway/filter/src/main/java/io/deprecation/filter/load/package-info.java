/** What is taken on at once, so that memory lasts: beyond it a client is told to come back. */
@NullMarked
package io.deprecation.filter.load;

import org.jspecify.annotations.NullMarked;
