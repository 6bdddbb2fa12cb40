/** Who calls, told by credentials and by those whose word is taken for it, through the register of clients. */
@NullMarked
package io.deprecation.filter.identity;

import org.jspecify.annotations.NullMarked;
