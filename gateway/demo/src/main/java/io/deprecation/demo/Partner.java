package io.deprecation.demo;

/**
 * A simulated client of the gateway.
 *
 * @param name what the summary calls it
 * @param habit what it does
 * @param tally how its requests ended
 */
record Partner(String name, Habit habit, Tally tally) {}
