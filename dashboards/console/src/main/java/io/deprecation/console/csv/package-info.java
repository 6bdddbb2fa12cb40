/** Tables as comma-separated values, for programs and for people with a spreadsheet. */
@NullMarked
package io.deprecation.console.csv;

import org.jspecify.annotations.NullMarked;
