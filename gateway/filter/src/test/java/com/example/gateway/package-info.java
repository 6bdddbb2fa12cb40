/** Somebody else's gateway, which knows of this project what {@code docs/filter.md} tells, and nothing more. */
@NullMarked
package com.example.gateway;

import org.jspecify.annotations.NullMarked;
