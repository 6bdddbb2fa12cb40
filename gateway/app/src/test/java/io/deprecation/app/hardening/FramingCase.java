package io.deprecation.app.hardening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request, byte by byte, and what an upstream may see of it; a line of {@code hardening/framing.txt}.
 *
 * @param name what is particular about it
 * @param verdict what an upstream may see
 * @param body with which it sees the first request
 * @param bytes with its escapes, and placeholders for its targets
 */
record FramingCase(String name, Verdict verdict, String body, String bytes) {

    /** What an upstream may see. */
    enum Verdict {
        ONE,
        TWO,
        NONE,
        ANY,
        WAITS
    }

    private static final Path TABLE = Path.of("src/test/resources/hardening/framing.txt");
    private static final Pattern REPEATED = Pattern.compile("\\{(\\d+)\\*([^}]*)}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-f]{2})|([rnt\\\\]))");

    /** All lines of the table. */
    static List<FramingCase> all() {
        try {
            return Files.readAllLines(TABLE).stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(FramingCase::of)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static FramingCase of(String line) {
        String[] parts = line.split(" :: ", 3);
        String[] verdict = parts[1].split(" ", 2);
        return new FramingCase(
                parts[0],
                Verdict.valueOf(verdict[0].toUpperCase(Locale.ROOT)),
                verdict.length > 1 ? verdict[1] : "",
                parts[2]);
    }

    /** The bytes to be sent, with the target that is meant and the one that is smuggled. */
    byte[] bytes(String meant, String smuggled) {
        String repeated = REPEATED.matcher(bytes)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
        return ESCAPE.matcher(repeated.replace("{t}", meant).replace("{s}", smuggled))
                .replaceAll(found -> Matcher.quoteReplacement(octet(found.group(1), found.group(2))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String octet(@Nullable String hex, String letter) {
        if (hex != null) {
            return String.valueOf((char) Integer.parseInt(hex, 16));
        }
        return switch (letter) {
            case "r" -> "\r";
            case "n" -> "\n";
            case "t" -> "\t";
            default -> letter;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
