package io.deprecation.console.access;

import java.util.Optional;

/**
 * Who asks, and what they may see: the only place that decides it.
 *
 * @param user the user; empty where nobody is asked who they are, which is on this machine alone
 * @param formToken for the form by which they sign out; empty where they have no session
 */
public record Visitor(Optional<User> user, Optional<String> formToken) {

    /** Whoever sits at this machine, and can read its files anyway. */
    public static final Visitor AT_THE_MACHINE = new Visitor(Optional.empty(), Optional.empty());

    /** Somebody who said for this one request who they are. */
    public static Visitor named(User user) {
        return new Visitor(Optional.of(user), Optional.empty());
    }

    /** Somebody with a session. */
    public static Visitor signedIn(User user, String formToken) {
        return new Visitor(Optional.of(user), Optional.of(formToken));
    }

    /** Whether they are shown how to reach partners: contacts, and the links to partners' own pages. */
    public boolean reachesPartners() {
        return user.map(User::role).orElse(Role.ACCOUNT_MANAGER) == Role.ACCOUNT_MANAGER;
    }
}
