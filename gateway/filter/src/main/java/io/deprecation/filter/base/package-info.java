/** What an upstream has of the resource that a request changes, asked for in its client's name. */
@NullMarked
package io.deprecation.filter.base;

import org.jspecify.annotations.NullMarked;
