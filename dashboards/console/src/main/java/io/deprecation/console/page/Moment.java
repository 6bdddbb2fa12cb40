package io.deprecation.console.page;

import java.time.Instant;

/**
 * Something in a timeline.
 *
 * @param at when; kept for the order
 * @param day the day, for people
 * @param kind what sort of thing, as a class
 * @param text what happens
 * @param toCome whether it is to come
 */
record Moment(Instant at, String day, String kind, String text, boolean toCome) {

    static Moment of(Instant at, String kind, String text, Instant now) {
        return new Moment(at, Words.day(at), kind, text, at.isAfter(now));
    }
}
