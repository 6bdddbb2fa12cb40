package io.deprecation.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes JSON texts as odd as the grammar allows: white space anywhere, escapes in keys and values, numbers no double can
 * hold, duplicate keys, deep nesting. The names are few, so that those a rule owns turn up often.
 */
final class JsonText {

    private static final List<String> NAMES =
            List.of("name", "firstName", "lastName", "title", "label", "items", "id", "x", "", "é", "a\\\"b");
    private static final List<String> WORDS = List.of(
            "Ada",
            "Lovelace",
            "Ada Lovelace",
            "",
            " ",
            "Ada ",
            " Lovelace",
            "A B C",
            "é ü",
            "日本 語",
            "😀",
            "\\n",
            "\\\"",
            "\\u0041da",
            "\\ud83d\\ude00 \\ud83d",
            "plain words of some length to cross a word",
            "\\\\ \\/");
    private static final List<String> NUMBERS =
            List.of("0", "-0", "1", "1.10", "1E400", "9007199254740993", "-1.5e-7", "10", "1e0", "0.0");

    private final Random random;
    private final boolean unique;
    private final StringBuilder text = new StringBuilder();

    private JsonText(Random random, boolean unique) {
        this.random = random;
        this.unique = unique;
    }

    /** A text whose objects stand where the tests' locations look: the body, or {@code $.items[*]}. */
    static String message(Random random) {
        return message(random, false);
    }

    /** The like without duplicate keys, so that it means what a tree made of it means. */
    static String unambiguous(Random random) {
        return message(random, true);
    }

    private static String message(Random random, boolean unique) {
        var json = new JsonText(random, unique);
        json.space();
        if (random.nextInt(4) == 0) {
            json.value(3);
        } else {
            json.object(3);
        }
        json.space();
        return json.text.toString();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void object(int depth) {
        text.append('{');
        int members = random.nextInt(6);
        var names = new ArrayList<>(NAMES);
        for (int i = 0; i < members; i++) {
            if (i > 0) {
                text.append(',');
            }
            space();
            String name = pick(names);
            if (unique) {
                names.remove(name);
            }
            member(name, depth);
            space();
        }
        if (members == 0) {
            space();
        }
        text.append('}');
    }

    private void member(String name, int depth) {
        text.append('"').append(random.nextInt(8) == 0 ? escaped(name) : name).append('"');
        space();
        text.append(':');
        space();
        if (name.equals("items") && depth > 0 && random.nextInt(4) > 0) {
            array(depth - 1, true);
        } else {
            value(depth - 1);
        }
    }

    /** The same name, with one letter as an escape. */
    private String escaped(String name) {
        if (name.isEmpty() || name.indexOf('\\') >= 0) {
            return name;
        }
        int at = random.nextInt(name.length());
        return name.substring(0, at) + "\\u%04x".formatted((int) name.charAt(at)) + name.substring(at + 1);
    }

    private void array(int depth, boolean ofObjects) {
        text.append('[');
        int items = random.nextInt(4);
        for (int i = 0; i < items; i++) {
            if (i > 0) {
                text.append(',');
            }
            space();
            if (ofObjects && random.nextInt(5) > 0) {
                object(depth);
            } else {
                value(depth);
            }
            space();
        }
        text.append(']');
    }

    private void value(int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 8);
        switch (kind) {
            case 0 -> text.append("null");
            case 1 -> text.append(random.nextBoolean());
            case 2 -> text.append(pick(NUMBERS));
            case 8 -> object(depth - 1);
            case 9 -> array(depth - 1, random.nextBoolean());
            default -> text.append('"').append(pick(WORDS)).append('"');
        }
    }

    private void space() {
        int kind = random.nextInt(12);
        if (kind < 3) {
            text.append(List.of(" ", "\n  ", "\t\r\n").get(kind));
        }
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
