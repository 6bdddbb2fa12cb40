/** What an owner tells partners about a deprecation, made from its rule: the migration guide and a changelog's entry. */
@NullMarked
package io.deprecation.app.guide;

import org.jspecify.annotations.NullMarked;
