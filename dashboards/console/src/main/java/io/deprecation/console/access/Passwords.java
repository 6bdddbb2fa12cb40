package io.deprecation.console.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Passwords and their hashes, by bcrypt. A hash takes about a quarter of a second of a core, on purpose: never call this
 * on an event loop.
 */
public final class Passwords {

    private static final int COST = 12;
    private static final int LEAST_COST = 10;
    private static final int GREATEST_COST = 14;

    /** What is guessed first is shorter (NIST SP 800-63B, section 3.1.1, asks for 8 at least). */
    private static final int LEAST_CHARACTERS = 12;
    /** bcrypt looks at no byte after these. */
    private static final int GREATEST_BYTES = 72;

    private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$(\\d\\d)\\$[./A-Za-z0-9]{53}");

    private Passwords() {}

    /**
     * The hash of a password, with a salt of its own.
     *
     * @throws IllegalArgumentException with a sentence, if the password is too short or too long
     */
    public static String hash(String password) {
        objection(password).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        return new BCryptPasswordEncoder(COST).encode(password);
    }

    /** Whether a hash is of a password. Takes as long for a password that is too long for anybody's. */
    static boolean matches(String password, String hash) {
        boolean tooLong = password.getBytes(StandardCharsets.UTF_8).length > GREATEST_BYTES;
        boolean same = BCrypt.checkpw(tooLong ? "" : password, hash);
        return same && !tooLong;
    }

    static boolean isHash(String text) {
        return cost(text) >= LEAST_COST && cost(text) <= GREATEST_COST;
    }

    /** The base-two logarithm of the rounds that a hash takes; 0 for what is no hash. */
    static int cost(String hash) {
        Matcher matcher = HASH.matcher(hash);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** A hash of nobody's password that takes as long to compare as others of that cost. */
    static String decoy(int cost) {
        return "$2a$%02d$%s".formatted(cost, ".".repeat(53));
    }

    private static Optional<String> objection(String password) {
        if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
            return Optional.of("A password has at least " + LEAST_CHARACTERS + " characters");
        }
        return password.getBytes(StandardCharsets.UTF_8).length > GREATEST_BYTES
                ? Optional.of(
                        "A password has at most " + GREATEST_BYTES + " bytes in UTF-8: more would not be looked at")
                : Optional.empty();
    }
}
