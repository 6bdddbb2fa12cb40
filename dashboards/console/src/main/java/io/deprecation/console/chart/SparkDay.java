package io.deprecation.console.chart;

/**
 * One day of a sparkline.
 *
 * @param complete whether everything that was used on it is known
 * @param count how often
 */
public record SparkDay(boolean complete, long count) {}
