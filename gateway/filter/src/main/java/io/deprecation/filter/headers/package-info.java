/** Header fields of ruled requests and responses (design 4-http.md): parsing, editing and the signals. Knows no body. */
@NullMarked
package io.deprecation.filter.headers;

import org.jspecify.annotations.NullMarked;
