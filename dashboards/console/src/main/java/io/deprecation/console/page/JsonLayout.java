package io.deprecation.console.page;

/** JSON with a line for each member, otherwise as it is written: numbers and escapes are nobody's to change. */
final class JsonLayout {

    private final String json;
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private JsonLayout(String json) {
        this.json = json;
    }

    /** @param json valid JSON */
    static String of(String json) {
        return new JsonLayout(json).lines();
    }

    private String lines() {
        for (int i = 0; i < json.length(); i++) {
            char sign = json.charAt(i);
            if (sign == '"') {
                int end = endOfString(i);
                out.append(json, i, end);
                i = end - 1;
            } else if (!Character.isWhitespace(sign)) {
                sign(sign);
            }
        }
        return out.toString();
    }

    private void sign(char sign) {
        switch (sign) {
            case '{', '[' -> {
                out.append(sign);
                depth++;
                breakLine();
            }
            case '}', ']' -> close(sign);
            case ',' -> {
                out.append(sign);
                breakLine();
            }
            case ':' -> out.append(": ");
            default -> out.append(sign);
        }
    }

    private void close(char sign) {
        depth--;
        String written = out.toString().stripTrailing();
        boolean empty = written.endsWith("{") || written.endsWith("[");
        out.setLength(written.length());
        if (!empty) {
            breakLine();
        }
        out.append(sign);
    }

    private void breakLine() {
        out.append('\n').append("  ".repeat(depth));
    }

    /** The place after the closing quote. */
    private int endOfString(int open) {
        int at = open + 1;
        while (at < json.length() && json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(json.length(), at + 1);
    }
}
