@NullMarked
package io.deprecation.app.stop;

import org.jspecify.annotations.NullMarked;
