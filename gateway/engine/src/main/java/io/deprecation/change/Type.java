package io.deprecation.change;

/** The types that JSON values have, as rules name them ({@code of}). */
public enum Type {
    STRING,
    NUMBER,
    BOOLEAN,
    OBJECT,
    ARRAY,
    NULL;

    /** The type of a value. */
    public static Type of(Value value) {
        if (value.isString()) {
            return STRING;
        }
        if (value.isNumber()) {
            return NUMBER;
        }
        if (value.isObject()) {
            return OBJECT;
        }
        if (value.isArray()) {
            return ARRAY;
        }
        return value.isNull() ? NULL : BOOLEAN;
    }
}
