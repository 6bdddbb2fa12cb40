@NullMarked
package io.deprecation.console.web;

import org.jspecify.annotations.NullMarked;
