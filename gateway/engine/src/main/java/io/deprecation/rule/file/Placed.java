package io.deprecation.rule.file;

/** Something that was read, and where it stands. */
record Placed<T>(T value, Position place) {}
