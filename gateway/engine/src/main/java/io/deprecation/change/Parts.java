package io.deprecation.change;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object or array taken apart into its members or items, in their order, so that one can be replaced and the rest put
 * together again byte for byte.
 */
public final class Parts {

    /** A member or item: what stands before its value (separator, key, colon, white space), and the value. */
    private record Part(@Nullable String name, Value lead, Value value) {}

    private static final Value COMMA = Value.json(",");

    private final boolean object;
    private final List<Part> parts = new ArrayList<>();
    private final Value open;
    private Value close;

    /** Takes apart an object or an array. */
    public Parts(Value container) {
        var cursor = new JsonCursor(container);
        byte[] bytes = cursor.bytes();
        object = container.isObject();
        open = Value.over(bytes, cursor.at(), cursor.at() + 1);
        int leadFrom = cursor.at() + 1;
        cursor.step();
        while (!cursor.isAt(object ? '}' : ']')) {
            if (cursor.isAt(',')) {
                cursor.step();
            }
            String name = object ? name(cursor) : null;
            int valueFrom = cursor.at();
            Value value = cursor.value();
            parts.add(new Part(name, Value.over(bytes, leadFrom, valueFrom), value));
            leadFrom = cursor.at();
            cursor.skipSpace();
        }
        close = Value.over(bytes, leadFrom, container.to());
    }

    private static String name(JsonCursor cursor) {
        String name = cursor.value().text();
        cursor.skipSpace();
        cursor.step();
        return name;
    }

    /** The number of members or items. */
    public int size() {
        return parts.size();
    }

    /** The index of the last member with a name, or -1. */
    public int indexOf(String name) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (name.equals(parts.get(i).name)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a member with a name stands here more than once. */
    public boolean repeats(String name) {
        return parts.stream().filter(part -> name.equals(part.name)).count() > 1;
    }

    /** The value of a member, or an item. */
    public Value value(int index) {
        return parts.get(index).value;
    }

    /** The decoded name of a member; {@code null} for an item. */
    public @Nullable String name(int index) {
        return parts.get(index).name;
    }

    List<Value> values() {
        return parts.stream().map(Part::value).toList();
    }

    /** Puts another value in the place of one. */
    public void replace(int index, Value value) {
        Part part = parts.get(index);
        parts.set(index, new Part(part.name, part.lead, value));
    }

    /** Takes a part out; the one after the first of an object becomes the first, with the first's white space. */
    void remove(int index) {
        Part removed = parts.remove(index);
        if (index == 0 && !parts.isEmpty()) {
            Part first = parts.get(0);
            parts.set(0, new Part(first.name, withoutComma(first.lead, removed.lead), first.value));
        }
    }

    /** What led the second part, without its comma and with the white space of what led the first. */
    private static Value withoutComma(Value lead, Value former) {
        String text = lead.toString();
        String key = text.substring(text.indexOf(',') + 1).stripLeading();
        String space = former.toString();
        int end = 0;
        while (end < space.length() && Character.isWhitespace(space.charAt(end))) {
            end++;
        }
        return Value.json(space.substring(0, end) + key);
    }

    /** Puts any number of items, or none, in the place of each; the first has the white space that the first had. */
    public void replaceEach(List<List<Value>> items) {
        List<Part> former = List.copyOf(parts);
        parts.clear();
        for (int i = 0; i < former.size(); i++) {
            Value lead = former.get(i).lead;
            for (Value item : items.get(i)) {
                Value own = parts.isEmpty() && i > 0 ? withoutComma(lead, former.get(0).lead) : lead;
                parts.add(new Part(null, own, item));
                lead = COMMA;
            }
        }
    }

    /** Adds a member, or an item if the name is {@code null}, at the end. */
    void add(@Nullable String name, Value value) {
        String lead = (parts.isEmpty() ? "" : ",") + (name == null ? "" : Value.string(name) + ":");
        parts.add(new Part(name, Value.json(lead), value));
    }

    /** The whole, put together again. */
    public Value together() {
        var out = new ByteArrayOutputStream();
        write(out, open);
        for (Part part : parts) {
            write(out, part.lead);
            write(out, part.value);
        }
        write(out, close);
        byte[] bytes = out.toByteArray();
        return Value.over(bytes, 0, bytes.length);
    }

    private static void write(ByteArrayOutputStream out, Value text) {
        out.write(text.bytes(), text.from(), text.length());
    }

    /** A container of one part: {@code {"name":value}}, or {@code [value]} if the name is {@code null}. */
    static Value of(@Nullable String name, Value value) {
        var out = new ByteArrayOutputStream();
        out.writeBytes((name == null ? "[" : "{" + Value.string(name) + ":").getBytes(StandardCharsets.UTF_8));
        write(out, value);
        out.write(name == null ? ']' : '}');
        byte[] bytes = out.toByteArray();
        return Value.over(bytes, 0, bytes.length);
    }
}
