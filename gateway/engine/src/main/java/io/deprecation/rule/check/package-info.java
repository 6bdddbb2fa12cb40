/** What {@code check} has to say about rules that load: examples, loss, notice. */
@NullMarked
package io.deprecation.rule.check;

import org.jspecify.annotations.NullMarked;
