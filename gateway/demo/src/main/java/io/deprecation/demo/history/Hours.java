package io.deprecation.demo.history;

import java.util.List;

/**
 * When on a day a client calls, in UTC.
 *
 * @param weekend a day of the weekend, as a share of a working day
 * @param first the first hour in which it calls, from 0 to 23
 * @param weights how often it calls in that hour and those after it, relative to each other
 */
record Hours(double weekend, int first, List<Integer> weights) {

    /** People at desks: a morning, a lunch, an afternoon. */
    static final Hours OFFICE = new Hours(0.2, 8, List.of(5, 9, 6, 2, 4, 8, 7));
    /** People at home: it rises towards the evening. */
    static final Hours EVENING = new Hours(0.9, 17, List.of(4, 8, 9, 5));
    /** A batch, on working days and all others. */
    static final Hours NIGHT = new Hours(1, 2, List.of(9, 3));

    Hours {
        weights = List.copyOf(weights);
    }

    /** The share of a day's calls that fall into an hour from 0 to 23. */
    double share(int hour) {
        int index = hour - first;
        double sum = weights.stream().mapToInt(Integer::intValue).sum();
        return index < 0 || index >= weights.size() ? 0 : weights.get(index) / sum;
    }
}
