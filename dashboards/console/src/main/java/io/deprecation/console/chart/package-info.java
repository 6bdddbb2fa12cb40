/**
 * Charts as SVG, made on the server: pure functions from what is to be shown to text. They carry neither styles nor
 * scripts, which a strict Content-Security-Policy forbids; classes say what a shape means, and the style sheet how it looks.
 */
@NullMarked
package io.deprecation.console.chart;

import org.jspecify.annotations.NullMarked;
