package io.deprecation.console.access;

import java.util.regex.Pattern;

/**
 * One line of the file of users.
 *
 * @param name letters, digits and {@code . _ @ + -}, at most 64 of them; case counts
 * @param role what the user is for
 * @param hash of the password, by bcrypt at a cost of 10 to 14
 */
public record User(String name, Role role, String hash) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}");

    /** @throws IllegalArgumentException with a sentence that names the part, and never the hash */
    public User {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "a name is of letters, digits and . _ @ + -, begins with a letter or digit, and has at most 64");
        }
        if (!Passwords.isHash(hash)) {
            throw new IllegalArgumentException(
                    "the hash is none of bcrypt's at a cost of 10 to 14; make the line by `deprecation-gateway.jar user`");
        }
    }

    /** Whether somebody may be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The line of the file. */
    public String line() {
        return name + ":" + role.word() + ":" + hash;
    }

    /** Without the hash, which is for the file alone. */
    @Override
    public String toString() {
        return name + " (" + role.word() + ")";
    }
}
