package io.deprecation.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Writes a tree as oddly as the grammar allows: members in any order, white space anywhere, needless escapes. */
final class TreeText {

    private final Random random;
    private final boolean repeats;
    private final StringBuilder text = new StringBuilder();

    private TreeText(Random random, boolean repeats) {
        this.random = random;
        this.repeats = repeats;
    }

    static String of(JsonNode tree, Random random) {
        return new TreeText(random, false).whole(tree);
    }

    /** The like, in which some members stand twice. */
    static String withRepeats(JsonNode tree, Random random) {
        return new TreeText(random, true).whole(tree);
    }

    private String whole(JsonNode tree) {
        space();
        write(tree);
        space();
        return text.toString();
    }

    private void write(JsonNode value) {
        if (value.isObject()) {
            object(value);
        } else if (value.isArray()) {
            array(value);
        } else if (value.isString()) {
            string(value.stringValue());
        } else if (value.isNumber()) {
            text.append(value.decimalValue());
        } else {
            text.append(value);
        }
    }

    private void object(JsonNode object) {
        var members = new ArrayList<>(object.properties());
        Collections.shuffle(members, random);
        if (repeats && !members.isEmpty() && random.nextInt(6) == 0) {
            members.add(members.get(random.nextInt(members.size())));
        }
        text.append('{');
        space();
        String separator = "";
        for (Map.Entry<String, JsonNode> member : members) {
            text.append(separator);
            separator = ",";
            space();
            string(member.getKey());
            space();
            text.append(':');
            space();
            write(member.getValue());
            space();
        }
        text.append('}');
    }

    private void array(JsonNode array) {
        text.append('[');
        space();
        String separator = "";
        for (JsonNode item : array) {
            text.append(separator);
            separator = ",";
            space();
            write(item);
            space();
        }
        text.append(']');
    }

    private void string(String string) {
        boolean odd = random.nextInt(8) == 0;
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < ' ' || (odd && random.nextInt(3) == 0)) {
                text.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private void space() {
        switch (random.nextInt(20)) {
            case 0 -> text.append(' ');
            case 1 -> text.append("\r\n\t ");
            default -> {}
        }
    }
}
