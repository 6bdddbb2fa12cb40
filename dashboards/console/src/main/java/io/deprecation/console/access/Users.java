package io.deprecation.console.access;

import java.util.Map;
import java.util.Optional;

/** Those who may sign in, as a file had them once. */
public final class Users {

    private final Map<String, User> byName;
    private final String decoy;

    /** @throws IllegalArgumentException if there are none */
    Users(Map<String, User> byName) {
        this.byName = Map.copyOf(byName);
        this.decoy = Passwords.decoy(byName.values().stream()
                .mapToInt(user -> Passwords.cost(user.hash()))
                .max()
                .orElseThrow(() -> new IllegalArgumentException("there is no user")));
    }

    /** Whether a user is still one, unchanged. */
    boolean has(User user) {
        return user.equals(byName.get(user.name()));
    }

    /**
     * The user of that name and password; empty for a wrong password and for an unknown name alike, after the same work.
     * Slow, as {@link Passwords} says.
     */
    Optional<User> find(String name, String password) {
        Optional<User> known = Optional.ofNullable(byName.get(name));
        boolean matches = Passwords.matches(password, known.map(User::hash).orElse(decoy));
        return known.filter(user -> matches);
    }
}
