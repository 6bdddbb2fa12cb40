package io.deprecation.usage.gate;

import io.deprecation.usage.HourlyUse;

/**
 * Exchanges of a client.
 *
 * @param total all of them
 * @param errors those that were answered with 4xx or 5xx
 */
record Volume(long total, long errors) {

    static final Volume NONE = new Volume(0, 0);

    static Volume of(HourlyUse use) {
        return new Volume(use.count(), use.observation().status().isError() ? use.count() : 0);
    }

    Volume plus(Volume other) {
        return new Volume(total + other.total, errors + other.errors);
    }

    double errorShare() {
        return total == 0 ? 0 : (double) errors / total;
    }

    /** The errors among all, in words. */
    String errorsInWords() {
        return errors + " of " + total;
    }
}
