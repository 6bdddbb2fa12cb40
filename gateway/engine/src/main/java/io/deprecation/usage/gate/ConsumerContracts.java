package io.deprecation.usage.gate;

import java.util.List;

/**
 * What the consumer contracts say of the old members, judged by whoever can read them.
 *
 * @param standing what they say together
 * @param names the contracts that say so, for people
 */
public record ConsumerContracts(Standing standing, List<String> names) {

    /** There are none to ask. */
    public static final ConsumerContracts NOT_CONFIGURED = new ConsumerContracts(Standing.NOT_CONFIGURED, List.of());

    public ConsumerContracts {
        names = List.copyOf(names);
    }

    /** What they say together; one that mentions an old member outweighs one that cannot be read. */
    public enum Standing {
        /** No contracts are configured. */
        NOT_CONFIGURED,
        /** All were read, and none names an old member at the matched paths. */
        CLEAR,
        /** One at least could not be read, and none of the others names an old member. */
        UNREADABLE,
        /** One at least names an old member at the matched paths. */
        MENTIONED
    }
}
