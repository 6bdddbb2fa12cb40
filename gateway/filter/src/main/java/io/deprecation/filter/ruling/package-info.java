/** What the rules mean for one exchange, decided once and carried along as an attribute. */
@NullMarked
package io.deprecation.filter.ruling;

import org.jspecify.annotations.NullMarked;
