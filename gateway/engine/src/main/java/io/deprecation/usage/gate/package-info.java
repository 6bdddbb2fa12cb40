/**
 * May a deprecation contract? Six conditions over what was counted, each with its reasons in words (design 5-usage.md,
 * "The gate"). What is not known is never taken for quiet.
 */
@NullMarked
package io.deprecation.usage.gate;

import org.jspecify.annotations.NullMarked;
