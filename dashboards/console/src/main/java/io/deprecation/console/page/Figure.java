package io.deprecation.console.page;

/**
 * A figure, with what it is of and how it was made.
 *
 * @param id tells it from the others of the page
 * @param value the figure
 * @param label what it is of
 * @param how how it was made, and from which interval
 * @param tone how good the news is
 */
record Figure(String id, String value, String label, String how, Tone tone) {}
