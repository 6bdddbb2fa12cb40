package io.deprecation.usage;

import org.jspecify.annotations.Nullable;

/**
 * What was seen of one exchange: the part of a count that is not about who and where.
 *
 * @param direction the side that it was seen on
 * @param kind what was found in the message; {@link Kind#NONE} for a response whose count is not about that
 * @param outcome what became of the request, or of the old form in the response
 * @param status the answer's status
 */
public record Observation(Direction direction, Kind kind, Outcome outcome, StatusClass status) {

    private static final int KINDS = Kind.values().length;
    private static final int OUTCOMES = Outcome.values().length;
    private static final int CLASSES = StatusClass.values().length;

    /** Those that have been asked for. A race makes one twice, and either will do. */
    private static final @Nullable Observation[] KNOWN =
            new Observation[Direction.values().length * KINDS * OUTCOMES * CLASSES];

    /**
     * @throws IllegalArgumentException if the outcome is not one of the direction, or a request without a finding is
     *     to be counted as one
     */
    public Observation {
        if (outcome.isOfRequests() == (direction == Direction.RESPONSE)) {
            throw new IllegalArgumentException(outcome + " is not an outcome of " + direction);
        }
        if (direction == Direction.REQUEST && kind == Kind.NONE) {
            throw new IllegalArgumentException("a request in which nothing was found is traffic alone");
        }
    }

    /** A form was found in a request. */
    public static Observation request(Kind found, Outcome outcome, StatusClass status) {
        return of(Direction.REQUEST, found, outcome, status);
    }

    /** A response did, or did not, take the old form along. */
    public static Observation response(Outcome outcome, StatusClass status) {
        return of(Direction.RESPONSE, Kind.NONE, outcome, status);
    }

    /** A response contradicts its rule by the form that was found in it. */
    public static Observation drift(Kind found, StatusClass status) {
        return of(Direction.RESPONSE, found, Outcome.DRIFT, status);
    }

    /** A rule matched an exchange. */
    public static Observation traffic(Kind found, Outcome outcome, StatusClass status) {
        return of(Direction.TRAFFIC, found, outcome, status);
    }

    /** Whether a request was of the old shape, refused or not. */
    public boolean isLegacyRequest() {
        return direction == Direction.REQUEST && kind.isLegacyUse();
    }

    /**
     * Whether it is a stray's: of a caller that nobody knows, and that the upstream itself turned away. What such callers
     * send says nothing of any partner (design 5-usage.md, "The gate", condition 2).
     */
    public boolean isStrayOf(String client) {
        return client.equals(Use.UNKNOWN) && status == StatusClass.DENIED && !outcome.isRefusal();
    }

    /** The same one for the same parts, so that counting makes no garbage. */
    @SuppressWarnings("EnumOrdinal") // A place in memory, which nobody stores.
    private static Observation of(Direction direction, Kind kind, Outcome outcome, StatusClass status) {
        int place = ((direction.ordinal() * KINDS + kind.ordinal()) * OUTCOMES + outcome.ordinal()) * CLASSES
                + status.ordinal();
        Observation known = KNOWN[place];
        if (known == null) {
            known = new Observation(direction, kind, outcome, status);
            KNOWN[place] = known;
        }
        return known;
    }
}
