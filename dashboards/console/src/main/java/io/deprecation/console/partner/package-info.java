/** One partner's own answer: what it still uses, and nothing of anybody else; and links to it that expire. */
@NullMarked
package io.deprecation.console.partner;

import org.jspecify.annotations.NullMarked;
