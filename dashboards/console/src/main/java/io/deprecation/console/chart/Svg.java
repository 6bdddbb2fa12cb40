package io.deprecation.console.chart;

import java.util.Locale;

/** Writes SVG. What is written between tags and in attributes is escaped: names of clients are others' words. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    /** @param attributes names and values in turn; numbers are written with one decimal at most */
    Svg open(String element, Object... attributes) {
        tag(element, attributes).append('>');
        return this;
    }

    Svg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Svg shape(String element, Object... attributes) {
        tag(element, attributes).append("/>");
        return this;
    }

    Svg text(String element, String content, Object... attributes) {
        open(element, attributes);
        out.append(escaped(content));
        return close(element);
    }

    private StringBuilder tag(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(written(attributes[i + 1])))
                    .append('"');
        }
        return out;
    }

    private static String written(Object value) {
        return value instanceof Double number ? number(number) : String.valueOf(value);
    }

    /** A tenth of a pixel is finer than any screen shows, and keeps the picture small. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return whole.equals("-0") ? "0" : whole;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
