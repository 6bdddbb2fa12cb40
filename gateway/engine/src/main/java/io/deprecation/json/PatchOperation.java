package io.deprecation.json;

import io.deprecation.change.Parts;
import io.deprecation.change.Pointers;
import io.deprecation.change.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a JSON Patch (RFC 6902, section 4).
 *
 * @param index its place in the patch
 * @param text the operation itself
 * @param verb what it does
 * @param path the reference tokens of the place that it is about
 * @param from those of the place that a value is taken from; empty but for {@code copy} and {@code move}
 * @param value the value that it brings, if it does
 */
record PatchOperation(
        int index,
        Value text,
        String verb,
        List<String> path,
        List<String> from,
        @Nullable Value value) {

    private static final Set<String> BRINGING = Set.of("add", "replace", "test");
    private static final Set<String> TAKING = Set.of("copy", "move");
    private static final List<String> MEMBERS = List.of("op", "path", "from", "value");

    /** The operation that an item of a patch is; empty if it is none. */
    static Optional<PatchOperation> of(int index, Value text) {
        if (!text.isObject()) {
            return Optional.empty();
        }
        var parts = new Parts(text);
        String verb = text(parts, "op").orElse("");
        Optional<List<String>> path = text(parts, "path").flatMap(Pointers::parse);
        boolean takes = TAKING.contains(verb);
        Optional<List<String>> from = takes ? text(parts, "from").flatMap(Pointers::parse) : Optional.of(List.of());
        Value value = BRINGING.contains(verb) ? member(parts, "value") : null;
        boolean known = takes || value != null || verb.equals("remove");
        return known && path.isPresent() && from.isPresent()
                ? Optional.of(new PatchOperation(index, text, verb, path.get(), from.get(), value))
                : Optional.empty();
    }

    private static @Nullable Value member(Parts parts, String name) {
        int index = parts.indexOf(name);
        return index < 0 ? null : parts.value(index);
    }

    private static Optional<String> text(Parts parts, String name) {
        Value value = member(parts, name);
        return value != null && value.isString() ? Optional.of(value.text()) : Optional.empty();
    }

    /** The name of a member of the operation itself that stands in it twice, if one does. */
    Optional<String> repeated() {
        var parts = new Parts(text);
        return MEMBERS.stream().filter(parts::repeats).findFirst();
    }

    boolean removes() {
        return verb.equals("remove");
    }

    /** Whether it takes the value from another place of the resource. */
    boolean takes() {
        return TAKING.contains(verb);
    }

    /** What operations that do the same to parts of one thing have in common. */
    String kind() {
        return verb.equals("replace") ? "add" : verb;
    }

    /** This operation with another place in one of its members. */
    Value at(String member, List<String> place) {
        return with(member, Value.string(Pointers.of(place)));
    }

    /** This operation about another place, bringing another value if it brings any. */
    Value at(List<String> place, Value other) {
        var parts = new Parts(at("path", place));
        int index = value == null ? -1 : parts.indexOf("value");
        if (index >= 0) {
            parts.replace(index, other);
        }
        return parts.together();
    }

    /** This operation with another value of one of its members. */
    Value with(String member, Value other) {
        var parts = new Parts(text);
        parts.replace(parts.indexOf(member), other);
        return parts.together();
    }

    /** Where a member of this operation stands in the patch. */
    String pointer(String member) {
        return "/" + index + "/" + member;
    }
}
