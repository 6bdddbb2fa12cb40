/** Who calls: credentials, compared as keyed digests with the register of clients. */
@NullMarked
package io.deprecation.filter.identity;

import org.jspecify.annotations.NullMarked;
