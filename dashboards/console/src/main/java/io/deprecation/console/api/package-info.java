/**
 * What the console's API answers, as it goes out: one record for each shape, whose components are the members of the JSON
 * in their order. Names and meanings are outward (design 7-interface.md): a member may come, none may go or change.
 */
@NullMarked
package io.deprecation.console.api;

import org.jspecify.annotations.NullMarked;
