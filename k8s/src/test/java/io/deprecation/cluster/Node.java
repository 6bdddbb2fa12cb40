package io.deprecation.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place in a YAML document. What is not there is empty: an empty text, no members, no items. */
record Node(@Nullable Object value) {

    Node at(String... path) {
        Object here = value;
        for (String member : path) {
            here = here instanceof Map<?, ?> map ? map.get(member) : null;
        }
        return new Node(here);
    }

    String text() {
        return value == null ? "" : String.valueOf(value);
    }

    boolean isAbsent() {
        return value == null;
    }

    List<Node> items() {
        return value instanceof List<?> list ? list.stream().map(Node::new).toList() : List.of();
    }

    Map<String, Node> members() {
        var members = new LinkedHashMap<String, Node>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(String.valueOf(name), new Node(member)));
        }
        return members;
    }
}
