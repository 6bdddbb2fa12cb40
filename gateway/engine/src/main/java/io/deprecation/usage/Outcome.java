package io.deprecation.usage;

import java.util.Locale;

/**
 * What became of a request, or of the old form in a response (design 5-usage.md, "A use"). The names are stored in the
 * ledger.
 */
public enum Outcome {
    /** The request was handed on to the upstream. */
    FORWARDED,
    /** Refused, because the deprecation has contracted. */
    CONTRACT,
    /** Refused in a brownout. */
    BROWNOUT,
    /** Refused by a step of a ramp. */
    RAMP,
    /** Refused, because its two forms disagree. */
    CONFLICT,
    /** Refused, because a value has no translation. */
    UNTRANSLATABLE,
    /** Refused, because it could not be read. */
    UNREAD,
    /** Refused, because a ruled member stands in it twice. */
    DUPLICATE,

    /** A body that may hold the old form went to a client that did not decline it. */
    DELIVERED,
    /** The client named the old member in a parameter that names fields. */
    REQUESTED,
    /** The client declined the old form. */
    DECLINED,
    /** The old form was cut out although the client did not ask for that. */
    WITHHELD,
    /** The response contradicts its rule: its forms disagree, or are not those that the upstream is said to speak. */
    DRIFT;

    /** Whether the request was answered by the gateway in the upstream's place. */
    public boolean isRefusal() {
        return compareTo(CONTRACT) >= 0 && compareTo(DUPLICATE) <= 0;
    }

    /** Whether it tells that the client still gets, or asks for, the old form. */
    public boolean isRead() {
        return this == DELIVERED || this == REQUESTED;
    }

    /** Whether it is said of requests, and not of responses. */
    boolean isOfRequests() {
        return compareTo(DUPLICATE) <= 0;
    }

    /** The word used in metrics, ledger and pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
