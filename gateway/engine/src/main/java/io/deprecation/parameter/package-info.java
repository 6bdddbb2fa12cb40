/**
 * Changes of what stands outside of a JSON body's objects: query parameters, headers, the fields of a form, and moves
 * between these and the body (design 2-rules.md, "Places").
 */
@NullMarked
package io.deprecation.parameter;

import org.jspecify.annotations.NullMarked;
