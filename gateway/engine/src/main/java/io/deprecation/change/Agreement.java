package io.deprecation.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Equality of JSON values by meaning: strings decoded, numbers by value, objects without regard to order. */
final class Agreement {

    /** Stands for JSON null, which no Java collection used here could tell from an absent member. */
    private static final Object NULL = new Object();

    private Agreement() {}

    static boolean between(Value one, Value other) {
        if (one.bytes()[one.from()] != other.bytes()[other.from()] && !(one.isNumber() && other.isNumber())) {
            return false;
        }
        if (one.isString()) {
            return one.text().equals(other.text());
        }
        if (one.isNumber()) {
            return number(one.toString()).equals(number(other.toString()));
        }
        return tree(one).equals(tree(other));
    }

    private static Object tree(Value value) {
        try (JsonParser parser = Jackson.parser(value.bytes(), value.from(), value.to())) {
            return read(parser, parser.nextToken());
        }
    }

    private static Object read(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> NULL;
        };
    }

    private static Map<String, Object> readObject(JsonParser parser) {
        var members = new HashMap<String, Object>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            members.put(name, read(parser, parser.nextToken()));
        }
        return members;
    }

    private static List<Object> readArray(JsonParser parser) {
        var items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(read(parser, token));
        }
        return items;
    }

    /** Something equal for numbers of one value; for those too large to compute with, for the same digits. */
    private static Object number(String digits) {
        return Value.decimal(digits).<Object>map(Amount::new).orElse(digits);
    }

    /** A number that is equal to another of the same value, whatever its scale. */
    private record Amount(BigDecimal value) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Amount that && value.compareTo(that.value) == 0;
        }

        @Override
        public int hashCode() {
            // Equal values may differ in scale; their double is the same.
            return Double.hashCode(value.doubleValue());
        }
    }
}
