/** What every page is made with: templates, texts with code in them, and JSON laid out. */
@NullMarked
package io.deprecation.console.html;

import org.jspecify.annotations.NullMarked;
