package io.deprecation.demo.history;

/** How something goes over the days of a quarter, day 0 being the first. */
@FunctionalInterface
interface Curve {

    double on(int day);

    /** The same on every day. */
    static Curve steady(double value) {
        return day -> value;
    }

    /** A straight line. */
    static Curve line(double first, double last) {
        return day -> first + (last - first) * day / (Quarter.DAYS - 1);
    }

    /** This, and nothing from a day on. */
    default Curve until(int end) {
        return day -> day < end ? on(day) : 0;
    }

    /** This, and nothing before a day. */
    default Curve from(int begin) {
        return day -> day < begin ? 0 : on(day);
    }
}
