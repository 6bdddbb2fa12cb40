@NullMarked
package io.deprecation.app.documentation;

import org.jspecify.annotations.NullMarked;
