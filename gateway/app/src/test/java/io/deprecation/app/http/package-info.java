/** What must hold of HTTP (design 4-http.md), row by row, over sockets and byte by byte; docs/http.md names each test. */
@NullMarked
package io.deprecation.app.http;

import org.jspecify.annotations.NullMarked;
