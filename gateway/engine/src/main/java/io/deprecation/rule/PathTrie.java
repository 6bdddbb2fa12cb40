package io.deprecation.rule;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of the trie of template segments. Numbers stand for routes. Filled before it is published, and not changed
 * afterwards.
 */
final class PathTrie {

    private record Branch(Segment.Like segment, PathTrie node) {}

    private final Map<String, PathTrie> literals = new HashMap<>();
    /** By the text of the expression, for equal patterns are not equal objects. */
    private final Map<String, Branch> likes = new LinkedHashMap<>();

    private final BitSet ends = new BitSet();
    private final BitSet rests = new BitSet();
    private @Nullable PathTrie any;

    void add(List<Segment> segments, int route) {
        PathTrie node = this;
        for (Segment segment : segments) {
            if (segment instanceof Segment.Rest) {
                node.rests.set(route);
                return;
            }
            node = node.child(segment);
        }
        node.ends.set(route);
    }

    private PathTrie child(Segment segment) {
        if (segment instanceof Segment.Literal literal) {
            return literals.computeIfAbsent(literal.text(), text -> new PathTrie());
        }
        if (segment instanceof Segment.Like like) {
            return likes.computeIfAbsent(like.regex().pattern(), regex -> new Branch(like, new PathTrie()))
                    .node();
        }
        PathTrie child = any == null ? new PathTrie() : any;
        any = child;
        return child;
    }

    /** Adds to {@code found} the routes whose templates match the segments from {@code at} on. */
    void find(List<String> segments, int at, BitSet found) {
        found.or(rests);
        if (at == segments.size()) {
            found.or(ends);
            return;
        }
        String segment = segments.get(at);
        PathTrie literal = literals.get(segment);
        if (literal != null) {
            literal.find(segments, at + 1, found);
        }
        for (Branch branch : likes.values()) {
            if (branch.segment().matches(segment)) {
                branch.node().find(segments, at + 1, found);
            }
        }
        if (any != null) {
            any.find(segments, at + 1, found);
        }
    }
}
