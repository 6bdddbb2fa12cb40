package io.deprecation.rule.file;

import io.deprecation.change.Change;

/** A change and where it stands in its file. */
record PlacedChange(Change change, Position place) {}
