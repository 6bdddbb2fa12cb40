/** Answers that the gateway gives in an upstream's place, as problem documents (RFC 9457). */
@NullMarked
package io.deprecation.filter.refusal;

import org.jspecify.annotations.NullMarked;
