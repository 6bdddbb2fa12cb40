/** The console over HTTP: routes, content negotiation, problems, and threads that may wait. */
@NullMarked
package io.deprecation.console.web;

import org.jspecify.annotations.NullMarked;
