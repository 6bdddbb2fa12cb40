/** A sample partner API and simulated partners. */
@NullMarked
package io.deprecation.demo;

import org.jspecify.annotations.NullMarked;
