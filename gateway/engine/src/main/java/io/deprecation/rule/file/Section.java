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
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Section(Node.Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
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
        var section = new Section(mapping, problems);
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

    Problems problems() {
        return problems;
    }

    Place place() {
        return mapping.place();
    }

    /** Where the value of a key stands, or else the section. */
    Place placeOf(String key) {
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
        return optional(key).flatMap(node -> text(key, node));
    }

    Optional<Node.Scalar> requiredText(String key) {
        return required(key).flatMap(node -> text(key, node));
    }

    private Optional<Node.Scalar> text(String key, Node node) {
        if (node instanceof Node.Scalar scalar && scalar.type() == Node.Scalar.Type.TEXT) {
            return Optional.of(scalar);
        }
        wrongType(key, node, node instanceof Node.Scalar ? "Write text; put it in quotes" : "Write text");
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
        wrongType(key, node.get(), "Write true or false, without quotes");
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
        wrongType(key, node, "Write a list: [...]");
        return List.of();
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
        items.forEach(item -> text("An item of `%s`".formatted(key), item).ifPresent(texts::add));
        return texts;
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

    private void wrongType(String key, Node node, String action) {
        String what = key.startsWith("An item") ? key : "`" + key + "`";
        problems.add(ProblemCode.WRONG_TYPE, node.place(), "%s is %s".formatted(what, node.kind()), action);
    }
}
