package io.deprecation.rule.file;

import java.util.List;

/** A YAML value and where it stands. */
sealed interface Node {

    Position place();

    /** What the value is called in a problem. */
    String kind();

    /** A value written in one piece, typed by YAML 1.2's core schema. */
    record Scalar(Position place, Type type, String text) implements Node {

        enum Type {
            TEXT("text"),
            INTEGER("a number"),
            DECIMAL("a number"),
            BOOLEAN("true or false"),
            NULL("nothing");

            private final String kind;

            Type(String kind) {
                this.kind = kind;
            }
        }

        @Override
        public String kind() {
            return type.kind;
        }
    }

    /** A list. */
    record Items(Position place, List<Node> nodes) implements Node {
        public Items {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** A mapping, its keys in the order of the file. Keys are scalars, distinct in text or type. */
    record Mapping(Position place, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /**
     * A key of a mapping and its value.
     *
     * @param name the key as it is written, typed like any value
     */
    record Entry(Scalar name, Node value) {

        String key() {
            return name.text();
        }

        Position place() {
            return name.place();
        }
    }
}
