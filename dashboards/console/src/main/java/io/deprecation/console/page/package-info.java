/**
 * The console's pages: what the API says, in words and pictures for people. A page is made from documents of the API alone,
 * so that both always say the same.
 */
@NullMarked
package io.deprecation.console.page;

import org.jspecify.annotations.NullMarked;
