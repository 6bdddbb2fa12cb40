@NullMarked
package io.deprecation.app.selfserve;

import org.jspecify.annotations.NullMarked;
