package io.deprecation.console.csv;

import java.util.regex.Pattern;

/** One cell of a table, as RFC 4180 writes it. */
final class Cell {

    /**
     * What makes a spreadsheet take a cell for a formula, and run it: client names, user agents and paths are others'
     * words (OWASP, "CSV Injection"). Some of them read the full-width forms like the plain ones.
     */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    /** The semicolon stands between cells where the comma stands between digits, and would end a cell there. */
    private static final Pattern TO_QUOTE = Pattern.compile("[\",;\\t\\r\\n]|^ | $");

    private Cell() {}

    /** The text, made harmless: with an apostrophe before it, which spreadsheets take for the mark of a text. */
    static String defused(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text, made harmless, in quotation marks where it needs them. */
    static String written(String text) {
        String harmless = defused(text);
        return TO_QUOTE.matcher(harmless).find() ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
