/** Tests of the demo, over real HTTP. */
@NullMarked
package io.deprecation.demo;

import org.jspecify.annotations.NullMarked;
