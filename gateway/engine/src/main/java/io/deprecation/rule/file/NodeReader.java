package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/**
 * Makes nodes of the parser's events, and refuses what a rule file may not hold. Works on events, not on the composer's
 * nodes, because only these still know an alias from the value that it repeats.
 */
final class NodeReader {

    private static final int MAX_DEPTH = 100;

    private final String file;
    private final ScalarResolver resolver;
    private final Iterator<Event> events;
    private final Problems problems;

    NodeReader(String file, ScalarResolver resolver, Iterator<Event> events, Problems problems) {
        this.file = file;
        this.resolver = resolver;
        this.events = events;
        this.problems = problems;
    }

    Optional<Node> document() {
        Node root = null;
        boolean second = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && root != null) {
                problems.add(
                        ProblemCode.YAML_SEVERAL_DOCUMENTS,
                        place(event),
                        "A second document starts here",
                        "Put it in a file of its own");
                second = true;
                break;
            }
            if (event instanceof NodeEvent node) {
                root = node(node, 0);
            }
        }
        if (root == null) {
            problems.add(
                    ProblemCode.YAML_EMPTY, Position.whole(file), "The file holds no document", "Fill it or remove it");
        }
        return second ? Optional.empty() : Optional.ofNullable(root);
    }

    private Node node(NodeEvent event, int depth) {
        refuseAnchor(event);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        if (event instanceof CollectionStartEvent start) {
            return depth == MAX_DEPTH ? skipped(start) : collection(start, depth);
        }
        return new Node.Scalar(place(event), Node.Scalar.Type.NULL, "");
    }

    private Node collection(CollectionStartEvent start, int depth) {
        start.getTag().ifPresent(tag -> refuseTag(start, tag));
        return start instanceof MappingStartEvent ? mapping(start, depth + 1) : items(start, depth + 1);
    }

    private Node items(Event start, int depth) {
        var nodes = new ArrayList<Node>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            nodes.add(node((NodeEvent) event, depth));
        }
        return new Node.Items(place(start), nodes);
    }

    private Node mapping(Event start, int depth) {
        var entries = new LinkedHashMap<String, Node.Entry>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Node key = node((NodeEvent) event, depth);
            Node value = node((NodeEvent) events.next(), depth);
            add(entries, key, value);
        }
        return new Node.Mapping(place(start), List.copyOf(entries.values()));
    }

    private void add(Map<String, Node.Entry> entries, Node key, Node value) {
        if (!(key instanceof Node.Scalar scalar)) {
            problems.add(ProblemCode.WRONG_TYPE, key.place(), "A key is " + key.kind(), "Write it as text");
            return;
        }
        var entry = new Node.Entry(scalar, value);
        Node.Entry first = entries.putIfAbsent(scalar.type() + " " + scalar.text(), entry);
        if (first != null) {
            problems.add(
                    ProblemCode.DUPLICATE_KEY,
                    entry.place(),
                    "`%s` is already there in line %d"
                            .formatted(entry.key(), first.place().line()),
                    "Keep one of them");
        }
    }

    private Node scalar(ScalarEvent event) {
        event.getTag().ifPresent(tag -> refuseTag(event, tag));
        Tag tag = event.isPlain() ? resolver.resolve(event.getValue(), true) : Tag.STR;
        return new Node.Scalar(place(event), type(tag), event.getValue());
    }

    private static Node.Scalar.Type type(Tag tag) {
        if (tag.equals(Tag.INT)) {
            return Node.Scalar.Type.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return Node.Scalar.Type.DECIMAL;
        }
        if (tag.equals(Tag.BOOL)) {
            return Node.Scalar.Type.BOOLEAN;
        }
        return tag.equals(Tag.NULL) ? Node.Scalar.Type.NULL : Node.Scalar.Type.TEXT;
    }

    /** Passes over a collection without recursion, so that no nesting can exhaust the stack. */
    private Node skipped(CollectionStartEvent start) {
        problems.add(
                ProblemCode.YAML_TOO_DEEP,
                place(start),
                "Values are nested more than " + MAX_DEPTH + " deep",
                "Use a flatter example");
        int open = 1;
        while (open > 0) {
            Event event = events.next();
            if (event instanceof CollectionStartEvent) {
                open++;
            } else if (event instanceof SequenceEndEvent || event instanceof MappingEndEvent) {
                open--;
            } else if (event instanceof DocumentEndEvent) {
                break;
            }
        }
        return new Node.Scalar(place(start), Node.Scalar.Type.NULL, "");
    }

    private void refuseAnchor(NodeEvent event) {
        Optional<Anchor> anchor = event.getAnchor();
        if (event instanceof AliasEvent || anchor.isPresent()) {
            problems.add(
                    ProblemCode.YAML_ALIAS,
                    place(event),
                    "Anchors (&) and aliases (*) are not taken",
                    "Write the value out; a text that starts with '*' or '&' goes in quotes");
        }
    }

    private void refuseTag(Event event, String tag) {
        problems.add(
                ProblemCode.YAML_TAG,
                place(event),
                "The tag `%s` is not taken".formatted(tag),
                "Leave it out; put text that looks like another type in quotes");
    }

    private Position place(Event event) {
        return event.getStartMark()
                .map(mark -> new Position(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Position.whole(file));
    }
}
