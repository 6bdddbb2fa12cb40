/** What the jar is made of, and under which licences. */
@NullMarked
package io.deprecation.app.supply;

import org.jspecify.annotations.NullMarked;
