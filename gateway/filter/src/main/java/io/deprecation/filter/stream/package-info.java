/** Streams that outlast the decision under which they began (design 4-http.md, "long streams"). */
@NullMarked
package io.deprecation.filter.stream;

import org.jspecify.annotations.NullMarked;
