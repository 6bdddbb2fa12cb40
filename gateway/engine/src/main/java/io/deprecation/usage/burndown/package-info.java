/**
 * How the use of a deprecation goes down, who is left, and when the last one may be gone: for people, and never a basis
 * for the gate (design 5-usage.md, "Burn-down").
 */
@NullMarked
package io.deprecation.usage.burndown;

import org.jspecify.annotations.NullMarked;
