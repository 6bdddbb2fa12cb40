package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping with a fixed set of keys. What is asked of it and is not there, or is not as it should be, goes to the
 * problems, and the answer is empty; so reading goes on after a problem.
 */
final class Section {

    private final Node.Mapping mapping;
    private final Problems problems;
    private final PathNotation notation;
    private final Map<String, Node> values;

    private Section(Node.Mapping mapping, Problems problems, PathNotation notation, Map<String, Node> values) {
        this.mapping = mapping;
        this.problems = problems;
        this.notation = notation;
        this.values = values;
    }

    /** The node as a section; keys that it does not take are problems. */
    static Optional<Section> of(Node node, String what, Collection<String> keys, Problems problems) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    node.place(),
                    "%s is %s".formatted(what, node.kind()),
                    "Write a mapping with " + String.join(", ", keys));
            return Optional.empty();
        }
        var section = new Section(mapping, problems, PathNotation.OF_MEMBERS, new LinkedHashMap<>());
        for (Node.Entry entry : mapping.entries()) {
            section.take(entry, keys);
        }
        return Optional.of(section);
    }

    private void take(Node.Entry entry, Collection<String> keys) {
        if (keys.contains(entry.key())) {
            values.put(entry.key(), entry.value());
        } else {
            problems.add(
                    ProblemCode.UNKNOWN_KEY,
                    entry.place(),
                    "`%s` means nothing here".formatted(entry.key()),
                    Suggestion.action(entry.key(), keys));
        }
    }

    /** The same section, in which paths are in another notation. */
    Section in(PathNotation other) {
        return new Section(mapping, problems, other, values);
    }

    /** How changes name what they own here. */
    PathNotation notation() {
        return notation;
    }

    Problems problems() {
        return problems;
    }

    Position place() {
        return mapping.place();
    }

    /** Where the value of a key stands, or else the section. */
    Position placeOf(String key) {
        Node node = values.get(key);
        return node == null ? mapping.place() : node.place();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<Node> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    Optional<Node> required(String key) {
        if (!has(key)) {
            problems.add(
                    ProblemCode.MISSING_KEY,
                    mapping.place(),
                    "`%s` is missing".formatted(key),
                    "Add `%s:`".formatted(key));
        }
        return optional(key);
    }

    /** An optional text. */
    Optional<Node.Scalar> text(String key) {
        return optional(key).flatMap(node -> text(quoted(key), node));
    }

    Optional<Node.Scalar> requiredText(String key) {
        return required(key).flatMap(node -> text(quoted(key), node));
    }

    /** A text that must be there and say something. */
    Optional<String> said(String key) {
        Optional<Node.Scalar> text = requiredText(key);
        text.filter(given -> given.text().isBlank())
                .ifPresent(given -> problems.add(
                        ProblemCode.BAD_VALUE, given.place(), "`%s` is blank".formatted(key), "Fill it in"));
        return text.map(Node.Scalar::text);
    }

    private Optional<Node.Scalar> text(String what, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.type() == Node.Scalar.Type.TEXT) {
            return Optional.of(scalar);
        }
        wrongType(what, node, node instanceof Node.Scalar ? "Write text; put it in quotes" : "Write text");
        return Optional.empty();
    }

    /** An optional boolean, false if left out. */
    boolean flag(String key) {
        Optional<Node> node = optional(key);
        if (node.isEmpty()) {
            return false;
        }
        if (node.get() instanceof Node.Scalar scalar && scalar.type() == Node.Scalar.Type.BOOLEAN) {
            return Boolean.parseBoolean(scalar.text());
        }
        wrongType(quoted(key), node.get(), "Write true or false, without quotes");
        return false;
    }

    /** A list's nodes; empty if the key is left out. */
    List<Node> items(String key) {
        return optional(key).map(node -> items(key, node)).orElse(List.of());
    }

    /** The nodes of a list that must be there, but may be empty. */
    List<Node> requiredList(String key) {
        return required(key).map(node -> items(key, node)).orElse(List.of());
    }

    /** The nodes of a list that must be there and hold something. */
    List<Node> requiredItems(String key) {
        List<Node> items = requiredList(key);
        if (items.isEmpty() && values.get(key) instanceof Node.Items) {
            problems.add(
                    ProblemCode.BAD_VALUE, placeOf(key), "`%s` is an empty list".formatted(key), "Name at least one");
        }
        return items;
    }

    private List<Node> items(String key, Node node) {
        if (node instanceof Node.Items items) {
            return items.nodes();
        }
        wrongType(quoted(key), node, "Write a list: [...]");
        return List.of();
    }

    /** The entries of a mapping that must be there and hold something. */
    List<Node.Entry> requiredEntries(String key) {
        Node node = values.get(key);
        if (node instanceof Node.Mapping given && !given.entries().isEmpty()) {
            return given.entries();
        }
        if (node instanceof Node.Mapping) {
            problems.add(
                    ProblemCode.BAD_VALUE,
                    placeOf(key),
                    "`%s` is an empty mapping".formatted(key),
                    "Name at least one");
        } else if (node != null) {
            wrongType(quoted(key), node, "Write a mapping: {...}");
        }
        return List.of();
    }

    /** The entries of an optional mapping, which may be empty. */
    List<Node.Entry> entries(String key) {
        boolean empty =
                values.get(key) instanceof Node.Mapping given && given.entries().isEmpty();
        return has(key) && !empty ? requiredEntries(key) : List.of();
    }

    /** The texts of an optional list. */
    List<Node.Scalar> texts(String key) {
        return texts(key, items(key));
    }

    List<Node.Scalar> requiredTexts(String key) {
        return texts(key, requiredItems(key));
    }

    private List<Node.Scalar> texts(String key, List<Node> items) {
        var texts = new ArrayList<Node.Scalar>();
        items.forEach(item -> text("An item of " + quoted(key), item).ifPresent(texts::add));
        return texts;
    }

    /** A value, or an item of one, that is written in one piece, whatever its type. */
    Optional<Node.Scalar> scalar(String key, Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar);
        }
        wrongType(quoted(key), node, "Write a word");
        return Optional.empty();
    }

    /** An optional number from {@code least}, which is not negative, to {@code most}. */
    Optional<Integer> wholeNumber(String key, int least, int most) {
        Optional<Node> node = optional(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (!(node.get() instanceof Node.Scalar scalar) || scalar.type() != Node.Scalar.Type.INTEGER) {
            wrongType(quoted(key), node.get(), "Write a whole number, without quotes");
            return Optional.empty();
        }
        String text = scalar.text();
        Optional<Integer> number = Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(given -> given >= least && given <= most);
        if (number.isPresent()) {
            return number;
        }
        problems.add(
                ProblemCode.BAD_VALUE,
                scalar.place(),
                "`%s` is not from %d to %d".formatted(text, least, most),
                "Write a whole number from %d to %d".formatted(least, most));
        return Optional.empty();
    }

    /** The text of a key that takes one of a few words. */
    Optional<String> word(Optional<Node.Scalar> scalar, Collection<String> words) {
        scalar.filter(given -> !words.contains(given.text()))
                .ifPresent(given -> problems.add(
                        ProblemCode.BAD_VALUE,
                        given.place(),
                        "`%s` is none of the words that are taken here".formatted(given.text()),
                        Suggestion.action(given.text(), words)));
        return scalar.map(Node.Scalar::text).filter(words::contains);
    }

    private void wrongType(String what, Node node, String action) {
        problems.add(ProblemCode.WRONG_TYPE, node.place(), "%s is %s".formatted(what, node.kind()), action);
    }

    private static String quoted(String key) {
        return "`" + key + "`";
    }
}
