package io.deprecation.rule;

import io.deprecation.change.Value;

/**
 * The same thing in both forms, executed by {@code check} in each direction.
 *
 * @param old an object as the rule changes it; or the places of a request, each with its names and values
 * @param fresh the like
 * @param ofRequest whether it shows the places of a request
 */
public record Example(Value old, Value fresh, boolean ofRequest) {

    /** An object in both forms. */
    public Example(Value old, Value fresh) {
        this(old, fresh, false);
    }
}
