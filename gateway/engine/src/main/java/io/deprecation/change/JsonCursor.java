package io.deprecation.change;

/** Walks over the text of a value that is known to be valid JSON. */
final class JsonCursor {

    private final byte[] bytes;
    private int at;

    JsonCursor(Value value) {
        this.bytes = value.bytes();
        this.at = value.from();
    }

    int at() {
        return at;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Steps over one character of punctuation and the white space behind it. */
    void step() {
        at++;
        skipSpace();
    }

    void skipSpace() {
        while (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t') {
            at++;
        }
    }

    boolean isAt(char c) {
        return bytes[at] == c;
    }

    /** Steps over the value that begins here; it ends at {@link #at}. */
    Value value() {
        int from = at;
        if (isAt('"')) {
            string();
        } else if (isAt('{') || isAt('[')) {
            container();
        } else {
            scalar();
        }
        return Value.over(bytes, from, at);
    }

    private void string() {
        at++;
        while (bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    private void container() {
        int depth = 0;
        do {
            if (isAt('"')) {
                string();
                continue;
            }
            if (isAt('{') || isAt('[')) {
                depth++;
            } else if (isAt('}') || isAt(']')) {
                depth--;
            }
            at++;
        } while (depth > 0);
    }

    private void scalar() {
        while (at < bytes.length && isScalar(bytes[at])) {
            at++;
        }
    }

    private static boolean isScalar(byte c) {
        return c > ' ' && c != ',' && c != ']' && c != '}';
    }
}
