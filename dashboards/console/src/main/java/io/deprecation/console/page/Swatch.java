package io.deprecation.console.page;

/**
 * One name of a picture's legend.
 *
 * @param kind the class of what it stands for
 * @param name the name
 */
record Swatch(String kind, String name) {}
