/**
 * The rule files that API owners edit: their model, the loader that reports every problem at once, the index that finds
 * a request's rules, and the decision what each rule means for it. Knows the changes, and nothing of HTTP.
 */
@NullMarked
package io.deprecation.rule;

import org.jspecify.annotations.NullMarked;
