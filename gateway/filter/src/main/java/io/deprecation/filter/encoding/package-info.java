/** Content codings as push transformations: gzip and deflate, both ways. Knows no reactive type. */
@NullMarked
package io.deprecation.filter.encoding;

import org.jspecify.annotations.NullMarked;
