/**
 * The changes an API owner can declare, each with its inverse, and the algebra over their two forms. This package
 * knows nothing else of the project.
 */
@NullMarked
package io.deprecation.change;

import org.jspecify.annotations.NullMarked;
