/**
 * The push rewriter: bytes in, bytes out, and what was found. Knows the changes; nothing of rules, HTTP or reactive
 * types.
 */
@NullMarked
package io.deprecation.json;

import org.jspecify.annotations.NullMarked;
