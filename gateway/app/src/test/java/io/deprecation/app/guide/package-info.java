@NullMarked
package io.deprecation.app.guide;

import org.jspecify.annotations.NullMarked;
