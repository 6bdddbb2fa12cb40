package io.deprecation.benchmarks.gateway;

/**
 * What one round measured.
 *
 * @param perSecond answers in a second
 * @param cpuMicros processor time of the variant's process for each of them, in microseconds; not a number if it has none
 * @param p50 half of the answers took no longer, in milliseconds
 * @param p99 99 of 100 answers took no longer, in milliseconds
 */
record Figures(double perSecond, double cpuMicros, double p50, double p99) {

    /** What one answer costs: processor time, or, without a process, time. */
    double cost() {
        return Double.isNaN(cpuMicros) ? 1 / perSecond : cpuMicros;
    }
}
