package io.deprecation.json;

import org.jspecify.annotations.Nullable;

/**
 * The leads of a message that were read, and the one read last, from which the next is expected. What a short message
 * would gain is less than what remembering costs, so it begins after some members; and it ends after some leads, so that
 * a message of ever new keys takes no more memory. For one message and one thread.
 */
final class Leads {

    /** So many members are read before any is remembered. */
    private static final int BEFORE = 128;
    /** So many leads, and beginnings below them, are remembered of one message. */
    private static final int MOST = 256;
    /** Longer ones are not. */
    private static final int LONGEST = 64;

    private int before;
    private int left;
    /** The lead read last; {@code null} if it is not remembered. */
    private @Nullable Lead last;

    /**
     * None yet.
     *
     * @param before how many members are read before any is remembered
     * @param most how many leads are remembered
     */
    Leads(int before, int most) {
        this.before = before;
        this.left = most;
    }

    /** None yet, of a message of which nothing is known. */
    static Leads ofMessage() {
        return new Leads(BEFORE, MOST);
    }

    /** The lead that stands at {@code at}, if it is the one expected there; the next one is expected to follow it. */
    @Nullable
    Lead next(byte[] bytes, int at, int end) {
        Lead known = last;
        if (known == null) {
            return null;
        }
        Lead follower = known.follower(bytes, at, end);
        if (follower != null) {
            last = follower;
        }
        return follower;
    }

    /** Remembers a lead that was read where another one, or none, was expected. Takes what {@link Lead#over} takes. */
    void learn(byte[] bytes, int from, int to, int quote, int key, boolean stops) {
        Lead known = last;
        last = null;
        if (before > 0) {
            before--;
        } else if (known != null && to - from <= LONGEST) {
            Lead same = known.followerOf(bytes, from, to);
            last = same != null ? same : followed(known, bytes, from, to, quote, key, stops);
        }
    }

    private @Nullable Lead followed(Lead known, byte[] bytes, int from, int to, int quote, int key, boolean stops) {
        if (left == 0) {
            return null;
        }
        left--;
        Lead lead = Lead.over(bytes, from, to, quote, key, stops);
        known.isFollowedBy(lead);
        return lead;
    }

    /** The beginning of the container that a lead leads to; {@code null} if it cannot be remembered. */
    @Nullable
    Lead below(Lead lead) {
        Lead beginning = lead.below();
        if (beginning == null && left > 0) {
            left--;
            beginning = Lead.beginning();
            lead.leadsTo(beginning);
        }
        return beginning;
    }

    /** A lead was read that cannot be remembered. */
    void lose() {
        last = null;
    }

    /** The lead read last, to come back to. */
    @Nullable
    Lead last() {
        return last;
    }

    /** Goes on from a lead, or a beginning. */
    void goOnFrom(@Nullable Lead lead) {
        last = lead;
    }

    /** Whether leads are remembered by now, and still. */
    boolean areLearned() {
        return before == 0 && left > 0;
    }
}
