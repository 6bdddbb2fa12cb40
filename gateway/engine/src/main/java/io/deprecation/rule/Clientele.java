package io.deprecation.rule;

import java.util.Set;

/**
 * Whom something in a rule is for: those that it names, or everyone but those that it excepts, or everyone.
 * {@link Client#UNKNOWN} is a client like any other.
 *
 * @param named the ids of those that it is for; empty if it names none
 * @param except the ids of those that it is not for
 */
public record Clientele(Set<String> named, Set<String> except) {

    public static final Clientele EVERYONE = new Clientele(Set.of(), Set.of());

    /** @throws IllegalArgumentException if it both names and excepts */
    public Clientele {
        named = Set.copyOf(named);
        except = Set.copyOf(except);
        if (!named.isEmpty() && !except.isEmpty()) {
            throw new IllegalArgumentException("who is named needs no exception");
        }
    }

    public boolean includes(String client) {
        return named.isEmpty() ? !except.contains(client) : named.contains(client);
    }

    /** Whether it is for everyone. */
    public boolean isEveryone() {
        return named.isEmpty() && except.isEmpty();
    }
}
