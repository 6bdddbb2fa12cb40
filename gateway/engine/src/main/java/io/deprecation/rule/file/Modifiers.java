package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Constants;
import io.deprecation.change.Guarded;
import io.deprecation.change.InPlace;
import io.deprecation.change.None;
import io.deprecation.change.Path;
import io.deprecation.change.TwoWay;
import io.deprecation.change.Type;
import io.deprecation.change.Value;
import io.deprecation.change.With;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that stand beside a verb and mean the same with each (design 2-rules.md, "On any of them"). {@code alias} and
 * {@code lossy} are among the keys but belong to the change itself.
 */
record Modifiers(
        List<Change> with,
        Optional<Value> none,
        Map<Path, List<Value>> when,
        Set<Type> of,
        Map<Path, Value> set,
        Map<Path, Value> was) {

    /** Of changes that carry a value as it is. */
    static final List<String> OF_CARRIED = List.of("with", "none", "when", "of", "set", "was", "alias", "lossy");

    /** Of changes that compute one value from one. */
    static final List<String> OF_ONE = List.of("none", "when", "of", "set", "was", "alias", "lossy");

    /** Of changes with several values on a side. */
    static final List<String> OF_SEVERAL = List.of("when", "of", "set", "was", "lossy");

    /** Empty if one of them cannot be read, which is then among the problems. */
    static Optional<Modifiers> read(Section section) {
        // Everything is read before anything is judged, so that every problem is told.
        Optional<List<Change>> with = with(section);
        Optional<Value> none = section.optional("none").flatMap(word -> JsonText.of(word, section.problems()));
        boolean noneFails = section.has("none") && none.isEmpty();
        Optional<Map<Path, List<Value>>> when = Guards.when(section);
        Optional<Set<Type>> of = Guards.of(section);
        Optional<Map<Path, Value>> set = Guards.constants(section, "set");
        Optional<Map<Path, Value>> was = Guards.constants(section, "was");
        if (noneFails || with.isEmpty() || when.isEmpty() || of.isEmpty() || set.isEmpty() || was.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Modifiers(with.get(), none, when.get(), of.get(), set.get(), was.get()));
    }

    private static Optional<List<Change>> with(Section section) {
        if (!section.has("with")) {
            return Optional.of(List.of());
        }
        List<Node> items = section.requiredItems("with");
        List<PlacedChange> inner = items.stream()
                .flatMap(item -> Verbs.read(item, section.problems()).stream())
                .toList();
        Ownership.within(inner, false, section.problems());
        return items.isEmpty() || inner.size() < items.size()
                ? Optional.empty()
                : Optional.of(inner.stream().map(PlacedChange::change).toList());
    }

    /** The change as these modify it. Guards are inside of constants, so that they see the change's own values alone. */
    Change applyTo(Change base) {
        Change change = base;
        if (!with.isEmpty()) {
            change = new With((TwoWay) change, with);
        }
        if (none.isPresent()) {
            change = new None((TwoWay) change, none.get());
        }
        if (!when.isEmpty() || !of.isEmpty()) {
            change = new Guarded(change, when, of);
        }
        if (!set.isEmpty() || !was.isEmpty()) {
            change = new Constants(change, was, set);
        }
        return InPlace.isNeededFor(base) ? InPlace.of(change) : change;
    }
}
