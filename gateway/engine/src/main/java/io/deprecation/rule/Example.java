package io.deprecation.rule;

import io.deprecation.change.Value;

/** The same object in both forms, executed by {@code check} in each direction. */
public record Example(Value old, Value fresh) {}
