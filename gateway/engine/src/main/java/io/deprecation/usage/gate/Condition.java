package io.deprecation.usage.gate;

import java.util.Arrays;
import java.util.Optional;

/** The gate's conditions, by the numbers that {@code accept} names them by. */
public enum Condition {
    /** The sunset has passed. */
    SUNSET,
    /** No legacy use in the window, and nothing that could have hidden one. */
    REQUESTS,
    /** Whoever was given the old form is shown not to need it. */
    READS,
    /** Whoever is in scope was there to be seen. */
    TRAFFIC,
    /** No consumer contract names the old members. */
    CONTRACTS,
    /** The upstream speaks what the rule says that it speaks. */
    DRIFT;

    /** The condition of a number, 1 to 6. */
    public static Optional<Condition> of(int number) {
        return Arrays.stream(values())
                .filter(condition -> condition.number() == number)
                .findFirst();
    }

    /** Its number in the rule file and in the documentation. */
    @SuppressWarnings("EnumOrdinal") // The order is that of the documentation.
    public int number() {
        return ordinal() + 1;
    }
}
