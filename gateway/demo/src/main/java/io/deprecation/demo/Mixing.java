package io.deprecation.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Takes one of several habits at each turn, as a partner does whose services migrate one by one. */
final class Mixing implements Habit {

    private final List<Habit> habits;
    private final RandomGenerator random;

    Mixing(List<Habit> habits, RandomGenerator random) {
        this.habits = List.copyOf(habits);
        this.random = random;
    }

    @Override
    public void turn() throws InterruptedException {
        habits.get(random.nextInt(habits.size())).turn();
    }
}
