/** What is asked of the other end of a connection, client or upstream: to speak HTTP by the letter, and in time. */
@NullMarked
package io.deprecation.filter.connection;

import org.jspecify.annotations.NullMarked;
