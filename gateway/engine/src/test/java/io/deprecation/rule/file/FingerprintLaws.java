package io.deprecation.rule.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two rules have the same fingerprint if, and only if, they say the same but for the order of keys. */
class FingerprintLaws {

    private static final Position SOMEWHERE = Position.whole("a.yaml");

    /** Few and alike, so that equal trees and ones that look alike come up. */
    private static final List<String> TEXTS = List.of("", "a", "b", "1", ":", "1:", "a]", "[", "{", "}", "TEXT1:a");

    @Property(tries = 2_000)
    void tellsWhatIsNotTheSame(@ForAll("rules") Node.Mapping one, @ForAll("rules") Node.Mapping other) {
        assertThat(fingerprint(one).equals(fingerprint(other)))
                .isEqualTo(meaning(one).equals(meaning(other)));
    }

    @Property(tries = 1_000)
    void doesNotHangOnTheOrderOfKeys(@ForAll("rules") Node.Mapping rule, @ForAll long seed) {
        assertThat(fingerprint((Node.Mapping) shuffled(rule, new Random(seed)))).isEqualTo(fingerprint(rule));
    }

    private static String fingerprint(Node.Mapping rule) {
        return Section.of(rule, "The file", RuleFile.KEYS, new Problems())
                .map(Fingerprint::of)
                .orElseThrow();
    }

    /** Equal for nodes that differ in the order of keys alone. */
    private static Object meaning(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Map.of(scalar.type(), scalar.text());
        }
        if (node instanceof Node.Items items) {
            return items.nodes().stream().map(FingerprintLaws::meaning).toList();
        }
        var meanings = new HashMap<Object, Object>();
        ((Node.Mapping) node)
                .entries()
                .forEach(entry -> meanings.put(List.of(meaning(entry.name())), meaning(entry.value())));
        return meanings;
    }

    private static Node shuffled(Node node, Random random) {
        if (node instanceof Node.Items items) {
            return new Node.Items(
                    SOMEWHERE,
                    items.nodes().stream().map(item -> shuffled(item, random)).toList());
        }
        if (node instanceof Node.Mapping mapping) {
            var entries = new ArrayList<Node.Entry>();
            mapping.entries()
                    .forEach(entry -> entries.add(new Node.Entry(entry.name(), shuffled(entry.value(), random))));
            Collections.shuffle(entries, random);
            return new Node.Mapping(SOMEWHERE, entries);
        }
        return node;
    }

    @Provide
    Arbitrary<Node.Mapping> rules() {
        return Combinators.combine(nodes(2), nodes(1))
                .as((match, change) -> new Node.Mapping(
                        SOMEWHERE,
                        List.of(
                                new Node.Entry(scalar(Node.Scalar.Type.TEXT, "match"), match),
                                new Node.Entry(scalar(Node.Scalar.Type.TEXT, "change"), change))));
    }

    private static Arbitrary<Node> nodes(int depth) {
        Arbitrary<Node> scalars = scalars().map(scalar -> scalar);
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Node> items = nodes(depth - 1).list().ofMaxSize(3).map(inner -> new Node.Items(SOMEWHERE, inner));
        Arbitrary<Node> mappings = Arbitraries.maps(scalars(), nodes(depth - 1))
                .ofMaxSize(3)
                .map(inner -> new Node.Mapping(
                        SOMEWHERE,
                        inner.entrySet().stream()
                                .map(entry -> new Node.Entry(entry.getKey(), entry.getValue()))
                                .toList()));
        return Arbitraries.oneOf(scalars, items, mappings);
    }

    private static Arbitrary<Node.Scalar> scalars() {
        return Combinators.combine(
                        Arbitraries.of(Node.Scalar.Type.TEXT, Node.Scalar.Type.INTEGER), Arbitraries.of(TEXTS))
                .as(FingerprintLaws::scalar);
    }

    private static Node.Scalar scalar(Node.Scalar.Type type, String text) {
        return new Node.Scalar(SOMEWHERE, type, text);
    }
}
