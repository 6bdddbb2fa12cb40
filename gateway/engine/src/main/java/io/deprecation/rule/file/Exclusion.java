package io.deprecation.rule.file;

import io.deprecation.change.Form;
import io.deprecation.change.Move;
import io.deprecation.change.Path;
import io.deprecation.change.Rename;
import io.deprecation.change.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Whether two changes of one object may own the same path, because they never take place together. */
record Exclusion(Layers one, Layers other) {

    /** Whether the path may belong to the one's side and to the other's. */
    boolean allows(Path path, Form oneSide, Form otherSide) {
        if (differ(one.when(), other.when(), Exclusion::areDisjoint)) {
            return true;
        }
        return oneSide == otherSide && (oneSide == Form.OLD ? allowsOld(path) : allowsNew(path));
    }

    private boolean allowsOld(Path path) {
        return typesDiffer() || constantsAllow(path, one.was(), other.was());
    }

    /** New values have the types of old ones only where they are the same values. */
    private boolean allowsNew(Path path) {
        return (typesDiffer() && carries(one) && carries(other)) || constantsAllow(path, one.set(), other.set());
    }

    private boolean typesDiffer() {
        return !one.of().isEmpty() && !other.of().isEmpty() && Collections.disjoint(one.of(), other.of());
    }

    private static boolean carries(Layers change) {
        return (change.base() instanceof Rename || change.base() instanceof Move)
                && change.with().isEmpty()
                && change.none().isEmpty();
    }

    /** Different constants tell the two apart; the same constant is written by both alike. */
    private static boolean constantsAllow(Path path, Map<Path, Value> one, Map<Path, Value> other) {
        return differ(one, other, (mine, theirs) -> !mine.agrees(theirs))
                || Optional.ofNullable(one.get(path))
                        .filter(mine -> Optional.ofNullable(other.get(path))
                                .filter(mine::agrees)
                                .isPresent())
                        .isPresent();
    }

    private static <T> boolean differ(Map<Path, T> one, Map<Path, T> other, BiPredicate<T, T> differ) {
        return one.entrySet().stream()
                .anyMatch(entry -> Optional.ofNullable(other.get(entry.getKey()))
                        .filter(theirs -> differ.test(entry.getValue(), theirs))
                        .isPresent());
    }

    private static boolean areDisjoint(List<Value> one, List<Value> other) {
        return one.stream().noneMatch(value -> other.stream().anyMatch(value::agrees));
    }
}
