package io.deprecation.evidence.pact;

import io.deprecation.change.Path;
import io.deprecation.change.Value;
import io.deprecation.parameter.Contents;
import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The header fields of an example message; names are compared without regard to case. */
final class HeaderLines implements Contents {

    private final Map<String, List<String>> lines = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    HeaderLines(Map<String, List<String>> lines) {
        this.lines.putAll(lines);
    }

    /** These, to be edited apart from these. */
    HeaderLines copy() {
        return new HeaderLines(lines);
    }

    Optional<String> first(String name) {
        return lines.getOrDefault(name, List.of()).stream().findFirst();
    }

    @Override
    public @Nullable Value get(Path path) {
        return Texts.value(lines.getOrDefault(Parameter.name(path), List.of()));
    }

    @Override
    public boolean takes(Path path, Value value) {
        return Texts.of(value).isPresent();
    }

    @Override
    public void put(Path path, Value value) {
        lines.put(Parameter.name(path), Texts.of(value).orElseThrow());
    }

    @Override
    public void remove(Path path) {
        lines.remove(Parameter.name(path));
    }
}
