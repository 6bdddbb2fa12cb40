/**
 * Reads the rule directory: YAML with the place of every value, every problem in one go, and the current generation
 * that follows the directory's edits.
 */
@NullMarked
package io.deprecation.rule.file;

import org.jspecify.annotations.NullMarked;
