package io.deprecation.console.access;

import java.time.InstantSource;

/**
 * What a console that asks who somebody is does it by.
 *
 * @param entrance where passwords are tried
 * @param sessions who is signed in
 * @param forms what shows that a form is the console's own
 * @param secureCookies whether browsers may send cookies over TLS alone
 */
public record Access(Entrance entrance, Sessions sessions, FormTokens forms, boolean secureCookies) {

    public static Access of(KnownUsers users, InstantSource clock, boolean secureCookies) {
        return new Access(new Entrance(users, clock), new Sessions(users, clock), new FormTokens(), secureCookies);
    }
}
