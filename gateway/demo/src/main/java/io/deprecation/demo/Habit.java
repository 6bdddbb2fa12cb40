package io.deprecation.demo;

/** What a simulated partner does with the API, a few requests at a time. Not thread-safe. */
interface Habit {

    /** Does one turn. Refusals and failures are the caller's to count; they end no habit. */
    void turn() throws InterruptedException;
}
