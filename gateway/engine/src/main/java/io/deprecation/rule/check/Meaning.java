package io.deprecation.rule.check;

import io.deprecation.change.Convert;
import io.deprecation.change.Kind;
import io.deprecation.change.Path;
import io.deprecation.change.Structure;
import io.deprecation.change.Value;
import io.deprecation.rule.file.Layers;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Compares what stands at the old paths of a change, as the change understands it. */
final class Meaning {

    private final List<Path> paths;
    private final boolean isInstant;

    Meaning(Layers change) {
        this.paths = change.base().oldPaths();
        this.isInstant = change.base() instanceof Convert convert && convert.kind() == Kind.DATE_TIME;
    }

    /** The old values of an object, for a message. */
    String of(Value object) {
        return paths.stream()
                .flatMap(path -> at(object, path).stream())
                .map(Value::toString)
                .collect(Collectors.joining(", "));
    }

    boolean isIdentical(Value one, Value other) {
        return compare(one, other, Value::agrees);
    }

    /** An instant that is written with another offset is still the same one. */
    boolean isKept(Value one, Value other) {
        return compare(one, other, isInstant ? Meaning::isSameInstant : Value::agrees);
    }

    private boolean compare(Value one, Value other, BiPredicate<Value, Value> equality) {
        return paths.stream().allMatch(path -> {
            Optional<Value> before = at(one, path);
            Optional<Value> after = at(other, path);
            return before.isEmpty()
                    || after.filter(value -> equality.test(before.get(), value)).isPresent();
        });
    }

    private static Optional<Value> at(Value object, Path path) {
        return Optional.ofNullable(Structure.find(object, path.steps()).value());
    }

    private static boolean isSameInstant(Value one, Value other) {
        return one.agrees(other)
                || instant(one)
                        .flatMap(first -> instant(other).map(first::isEqual))
                        .orElse(false);
    }

    private static Optional<OffsetDateTime> instant(Value value) {
        try {
            return value.isString() ? Optional.of(OffsetDateTime.parse(value.text())) : Optional.empty();
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }
}
