package io.deprecation.console.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a user is for. Everybody reads alone; account managers may reach partners, too. */
public enum Role {

    /** Reads who uses what. */
    VIEWER("viewer"),

    /** Reads likewise, and is shown contacts and the links to hand on to partners. */
    ACCOUNT_MANAGER("account-manager");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** As the file of users writes it. */
    public String word() {
        return word;
    }

    /** The role that is written so; empty if none is. */
    public static Optional<Role> written(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    /** All of them, for a sentence. */
    public static String words() {
        return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(" or "));
    }
}
