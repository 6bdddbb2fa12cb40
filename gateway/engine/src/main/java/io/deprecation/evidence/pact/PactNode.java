package io.deprecation.evidence.pact;

import io.deprecation.change.Parts;
import io.deprecation.change.Value;
import io.deprecation.json.Limits;
import io.deprecation.json.Plan;
import io.deprecation.json.Rewriter;
import io.deprecation.json.Sink;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a Pact file. What a Pact may leave out is empty, be it missing or {@code null}.
 *
 * @param value valid JSON
 */
record PactNode(Value value) {

    private static final int DEEPEST = 500;

    /**
     * The value of a whole file.
     *
     * @throws NoPactException if it is not JSON in UTF-8
     */
    static PactNode parse(byte[] bytes) {
        int from = 0;
        int to = bytes.length;
        // Behind the byte order mark, which is all that may stand before a text besides white space.
        while (from < to && (bytes[from] < 0 || bytes[from] <= ' ')) {
            from++;
        }
        while (to > from && bytes[to - 1] >= 0 && bytes[to - 1] <= ' ') {
            to--;
        }
        if (from == to || !isUtf8(bytes) || !isJson(bytes)) {
            throw new NoPactException("not JSON");
        }
        return new PactNode(Value.over(bytes, from, to));
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static boolean isJson(byte[] bytes) {
        var reader = new Rewriter(Plan.of(List.of()), new Limits(bytes.length + 1, DEEPEST));
        Sink nowhere = (written, start, end) -> {};
        reader.feed(bytes, 0, bytes.length, nowhere);
        reader.finish(nowhere);
        return reader.isSound();
    }

    /** A member of an object; empty if this is no object too. */
    Optional<PactNode> at(String name) {
        if (!value.isObject()) {
            return Optional.empty();
        }
        var parts = new Parts(value);
        int index = parts.indexOf(name);
        return index < 0 || parts.value(index).isNull()
                ? Optional.empty()
                : Optional.of(new PactNode(parts.value(index)));
    }

    /**
     * The text of a member.
     *
     * @throws NoPactException if it is there and not a string
     */
    Optional<String> textAt(String name) {
        return at(name).map(PactNode::text);
    }

    /**
     * The members of an object, in their order.
     *
     * @throws NoPactException if it is none
     */
    Map<String, PactNode> members() {
        if (!value.isObject()) {
            throw new NoPactException("no Pact: an object is missing where one belongs");
        }
        var parts = new Parts(value);
        var members = new LinkedHashMap<String, PactNode>();
        for (int i = 0; i < parts.size(); i++) {
            String name = parts.name(i);
            if (name != null) {
                members.put(name, new PactNode(parts.value(i)));
            }
        }
        return members;
    }

    /**
     * The items of an array.
     *
     * @throws NoPactException if it is none
     */
    List<PactNode> items() {
        if (!value.isArray()) {
            throw new NoPactException("no Pact: an array is missing where one belongs");
        }
        var parts = new Parts(value);
        var items = new ArrayList<PactNode>();
        for (int i = 0; i < parts.size(); i++) {
            items.add(new PactNode(parts.value(i)));
        }
        return items;
    }

    /**
     * The text of a string.
     *
     * @throws NoPactException if it is none
     */
    String text() {
        if (!value.isString()) {
            throw new NoPactException("no Pact: a text is missing where one belongs");
        }
        return value.text();
    }

    /** The text of a string, or of each item of an array of them; other scalars are what they are written as. */
    List<String> texts() {
        return value.isArray() ? items().stream().map(PactNode::scalar).toList() : List.of(scalar());
    }

    private String scalar() {
        return value.isString() ? value.text() : value.toString();
    }
}
