package io.deprecation.rule.file;

import io.deprecation.change.Value;
import io.deprecation.rule.ProblemCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes a YAML value as the JSON value that it stands for. Numbers keep their digits where JSON allows. */
final class JsonText {

    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    /** Longer ones are carried, but not converted: that takes time quadratic in the digits. */
    private static final int MAX_CONVERTED = 1_000;

    private final Problems problems;
    private final StringBuilder json = new StringBuilder();
    private boolean complete = true;

    private JsonText(Problems problems) {
        this.problems = problems;
    }

    /** The JSON value; empty if it holds something that JSON cannot say, which is then among the problems. */
    static Optional<Value> of(Node node, Problems problems) {
        var text = new JsonText(problems);
        text.write(node);
        return text.complete ? Optional.of(Value.json(text.json.toString())) : Optional.empty();
    }

    private void write(Node node) {
        if (node instanceof Node.Mapping mapping) {
            writeObject(mapping);
        } else if (node instanceof Node.Items items) {
            writeArray(items);
        } else if (node instanceof Node.Scalar scalar) {
            writeScalar(scalar);
        }
    }

    private void writeObject(Node.Mapping mapping) {
        String separator = "{";
        var names = new HashSet<String>();
        for (Node.Entry entry : mapping.entries()) {
            if (!names.add(entry.key())) {
                refuseDuplicate(entry);
            }
            json.append(separator).append(Value.string(entry.key())).append(':');
            write(entry.value());
            separator = ",";
        }
        json.append(mapping.entries().isEmpty() ? "{}" : "}");
    }

    /** Keys that YAML tells apart by their types, such as 1 and "1", are one name in JSON. */
    private void refuseDuplicate(Node.Entry entry) {
        complete = false;
        problems.add(
                ProblemCode.DUPLICATE_KEY,
                entry.place(),
                "`%s` is already a member".formatted(entry.key()),
                "Keep one of them");
    }

    private void writeArray(Node.Items items) {
        String separator = "[";
        for (Node item : items.nodes()) {
            json.append(separator);
            write(item);
            separator = ",";
        }
        json.append(items.nodes().isEmpty() ? "[]" : "]");
    }

    private void writeScalar(Node.Scalar scalar) {
        switch (scalar.type()) {
            case TEXT -> json.append(Value.string(scalar.text()));
            case NULL -> json.append("null");
            case BOOLEAN -> json.append(scalar.text().toLowerCase(Locale.ROOT));
            case INTEGER, DECIMAL -> writeNumber(scalar);
        }
    }

    private void writeNumber(Node.Scalar scalar) {
        try {
            json.append(number(scalar.text()));
        } catch (NumberFormatException notInJson) {
            complete = false;
            problems.add(
                    ProblemCode.BAD_VALUE,
                    scalar.place(),
                    "JSON has no number `%s`".formatted(scalar.text()),
                    "Use a finite decimal number");
        }
    }

    /** YAML also has numbers like {@code 0x1F}, {@code 0o17}, {@code +1} and {@code .5}. */
    private static String number(String text) {
        if (JSON_NUMBER.matcher(text).matches()) {
            return text;
        }
        if (text.length() > MAX_CONVERTED) {
            throw new NumberFormatException("too long");
        }
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16).toString();
        }
        if (text.startsWith("0o")) {
            return new BigInteger(text.substring(2), 8).toString();
        }
        return new BigDecimal(text).toString();
    }
}
