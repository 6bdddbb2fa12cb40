/** From rules and ledger to what the API answers. Everything here may wait for the database. */
@NullMarked
package io.deprecation.console.answer;

import org.jspecify.annotations.NullMarked;
