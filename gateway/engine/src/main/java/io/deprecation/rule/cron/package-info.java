/** Cron expressions, read and laid out in a time zone. Knows nothing of rules. */
@NullMarked
package io.deprecation.rule.cron;

import org.jspecify.annotations.NullMarked;
