/** What a message holds outside of its body's objects, as rules see and edit it: query parameters and headers. */
@NullMarked
package io.deprecation.filter.parameter;

import org.jspecify.annotations.NullMarked;
