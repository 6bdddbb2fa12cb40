package io.deprecation.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands in one form of an object for a place in the other: who sent {@code name} is told so about what is wrong with
 * {@code firstName} (design 4-http.md, "Errors in the caller's words"). A place is given by its reference tokens (RFC
 * 6901) from the object on.
 */
public final class Counterpart {

    private Counterpart() {}

    /**
     * The place in a form that some changes lead to from a place in the other one; of a change that has several members
     * there, the first. Empty if no change owns the place, or if those that do, by guards that exclude each other, lead
     * to different ones.
     */
    public static Optional<List<String>> of(List<Change> changes, List<String> place, Form form) {
        List<List<String>> found = changes.stream()
                .flatMap(change -> of(change, place, form).stream())
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<List<String>> of(Change change, List<String> place, Form form) {
        if (change instanceof InPlace inPlace) {
            return of(inPlace.change(), place, form);
        }
        List<Path> paths = form == Form.OLD ? change.newPaths() : change.oldPaths();
        List<Path> others = form == Form.OLD ? change.oldPaths() : change.newPaths();
        for (int i = 0; i < paths.size() && !others.isEmpty(); i++) {
            Optional<List<String>> inner = inner(change, paths.get(i), i == 0, place, form);
            if (inner.isPresent()) {
                return Optional.of(joined(others.get(0).tokens(), inner.get()));
            }
        }
        return Optional.empty();
    }

    /** The rest of a place beyond the member that owns it, in the other form; empty if that member does not. */
    private static Optional<List<String>> inner(
            Change change, Path path, boolean first, List<String> place, Form form) {
        int length = path.steps().size();
        if (place.size() < length) {
            return isArrayOf(change, path, place, form) ? Optional.of(List.of()) : Optional.empty();
        }
        if (!Pointers.leads(path.steps(), place.subList(0, length))) {
            return Optional.empty();
        }
        List<String> rest = place.subList(length, place.size());
        return Optional.of(first ? carried(change, List.of(), rest, form) : List.of());
    }

    /** Whether a place is the array, or its item, that is there for the member alone: {@code tags} of {@code tags[0]}. */
    private static boolean isArrayOf(Change change, Path path, List<String> place, Form form) {
        List<Step> around = path.steps().subList(0, place.size() + 1);
        return around.contains(new Step.First())
                && Pointers.leads(around.subList(0, place.size()), place)
                && !(form == Form.OLD && base(change) instanceof TwoWay base && base.newStaysInOld());
    }

    /** What stands inside a value that is carried stands there in the other form too; inside any other, nothing does. */
    private static List<String> carried(Change change, List<Change> inner, List<String> rest, Form form) {
        if (change instanceof OneToOne) {
            return change.carriesItsValues() ? inside(inner, rest, form) : List.of();
        }
        return InPlace.within(change)
                .map(within -> carried(within, change instanceof With with ? with.inner() : inner, rest, form))
                .orElse(List.of());
    }

    /** {@code with} is about the object that is carried, or about each item of an array. */
    private static List<String> inside(List<Change> inner, List<String> rest, Form form) {
        return of(inner, rest, form)
                .or(() -> rest.isEmpty() || !Pointers.isIndex(rest.get(0))
                        ? Optional.empty()
                        : of(inner, rest.subList(1, rest.size()), form).map(item -> joined(rest.subList(0, 1), item)))
                .orElse(rest);
    }

    private static Change base(Change change) {
        return InPlace.within(change).map(Counterpart::base).orElse(change);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
