package io.deprecation.parameter;

import io.deprecation.change.Path;
import io.deprecation.change.Value;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of name and value in the encoding that queries and forms share (WHATWG URL, section 5,
 * {@code application/x-www-form-urlencoded}). What is not edited keeps its own text: order, escapes and all.
 */
public final class UrlEncoded implements Contents {

    /**
     * A pair.
     *
     * @param name decoded
     * @param rawName as it is written
     * @param rawValue from the {@code =} on, as it is written; empty if there is none
     */
    private record Pair(String name, String rawName, String rawValue) {

        static Pair parse(String text) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            return new Pair(decode(name), name, equals < 0 ? "" : text.substring(equals));
        }

        String value() {
            return rawValue.isEmpty() ? "" : decode(rawValue.substring(1));
        }

        @Override
        public String toString() {
            return rawName + rawValue;
        }
    }

    private static final char REPLACEMENT = '\ufffd';

    private final boolean bareBrackets;
    private List<Pair> pairs = new ArrayList<>();
    private boolean edited;

    /** The pairs of a text, which may be empty; none of it is refused. */
    public UrlEncoded(String text) {
        bareBrackets = text.indexOf('[') >= 0;
        if (!text.isEmpty()) {
            for (String pair : text.split("&", -1)) {
                pairs.add(Pair.parse(pair));
            }
        }
    }

    @Override
    public @Nullable Value get(Path path) {
        return Texts.value(texts(Parameter.name(path)));
    }

    private List<String> texts(String name) {
        return pairs.stream()
                .filter(pair -> pair.name.equals(name))
                .map(Pair::value)
                .toList();
    }

    @Override
    public boolean takes(Path path, Value value) {
        return Texts.of(value).isPresent();
    }

    @Override
    public void put(Path path, Value value) {
        String name = Parameter.name(path);
        int at = indexOf(name);
        remove(path);
        List<Pair> made = Texts.of(value).orElseThrow().stream()
                .map(text -> new Pair(name, encodeName(name), "=" + encode(text)))
                .toList();
        pairs.addAll(at < 0 ? pairs.size() : at, made);
        edited = true;
    }

    /** Each copy follows its original. */
    @Override
    public void copy(Path from, Path to) {
        remove(to);
        String original = Parameter.name(from);
        String name = Parameter.name(to);
        var copied = new ArrayList<Pair>();
        for (Pair pair : pairs) {
            copied.add(pair);
            if (pair.name.equals(original)) {
                copied.add(new Pair(name, encodeName(name), pair.rawValue));
            }
        }
        edited |= copied.size() > pairs.size();
        pairs = copied;
    }

    @Override
    public void remove(Path path) {
        String name = Parameter.name(path);
        edited |= pairs.removeIf(pair -> pair.name.equals(name));
    }

    private int indexOf(String name) {
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).name.equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether anything was put or taken out. */
    public boolean edited() {
        return edited;
    }

    /** The text of all pairs. */
    @Override
    public String toString() {
        return pairs.stream().map(Pair::toString).collect(Collectors.joining("&"));
    }

    /** Brackets are written as the rest of the text writes them: escaped, unless it has them bare. */
    private String encodeName(String name) {
        String encoded = encode(name);
        return bareBrackets ? encoded.replace("%5B", "[").replace("%5D", "]") : encoded;
    }

    /**
     * {@code %20} is a space to every reader of queries, {@code +} is not; what lists and field masks are made of may
     * stand bare (RFC 3986, section 3.4).
     */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%2F", "/");
    }

    private static String decode(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            // What is no UTF-8 stays as it is written, so that different bytes are different texts.
            return decoded.indexOf(REPLACEMENT) >= 0 ? text : decoded;
        } catch (IllegalArgumentException badEscape) {
            return text;
        }
    }
}
