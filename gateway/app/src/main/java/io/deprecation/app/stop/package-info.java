/** How a gateway stops: whoever sends it traffic is told first, and nothing that it has taken on is dropped. */
@NullMarked
package io.deprecation.app.stop;

import org.jspecify.annotations.NullMarked;
