package io.deprecation.rule.check;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Drop;
import io.deprecation.change.Form;
import io.deprecation.change.ObjectTranslation;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Replace;
import io.deprecation.change.Step;
import io.deprecation.change.Structure;
import io.deprecation.change.Value;
import io.deprecation.parameter.NamesIn;
import io.deprecation.parameter.ObjectContents;
import io.deprecation.parameter.Place;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Example;
import io.deprecation.rule.file.Layers;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One example, each way as far as there is one: {@code replace} has none, {@code drop} none back, and what is lossy
 * need come out exactly in one direction only.
 */
final class ExampleRun {

    private static final List<Step> QUERY = List.of(new Step.Member(Place.QUERY.word()));

    private final Example example;
    private final List<Change> changes;
    private final List<NamesIn> namesIn;

    ExampleRun(Example example, Deprecation deprecation) {
        List<Change> changes = example.ofRequest() ? deprecation.parameters().changes() : deprecation.changes();
        this.namesIn = example.ofRequest() ? deprecation.parameters().namesIn() : List.of();
        this.changes =
                changes.stream().filter(change -> !isOf(Replace.class, change)).toList();
        List<Path> replaced = changes.stream()
                .filter(change -> isOf(Replace.class, change))
                .flatMap(change -> Stream.concat(change.oldPaths().stream(), change.newPaths().stream()))
                .toList();
        this.example =
                new Example(without(example.old(), replaced), without(example.fresh(), replaced), example.ofRequest());
    }

    private static boolean isOf(Class<? extends Change> verb, Change change) {
        return verb.isInstance(Layers.of(change).base());
    }

    /** What the example becomes on the way to a form; empty if it has no translation. */
    Optional<Value> made(Form target) {
        Value from = target == Form.NEW ? example.old() : example.fresh();
        ObjectTranslation translation = ObjectTranslation.of(from, changes, new Aim(target, OnConflict.REJECT, true));
        return Optional.of(named(translation.value(), target)).filter(value -> translation.possible());
    }

    private Value named(Value request, Form target) {
        var query = new ObjectContents(request, QUERY);
        namesIn.forEach(parameter -> parameter.translate(query, target));
        return query.body();
    }

    /** Why the example does not succeed: the end of a sentence that says what it becomes. */
    String fault(Form target) {
        Value written = target == Form.NEW ? example.fresh() : example.old();
        Value from = target == Form.NEW ? example.old() : example.fresh();
        return new ExampleFault(from, written, changes, new Aim(target, OnConflict.REJECT, true)).told(made(target));
    }

    boolean succeeds(Form target) {
        return target == Form.NEW
                ? matches(Form.NEW, List.of()) || (matches(Form.OLD, goneOrKept()) && matches(Form.NEW, losesOfNew()))
                : matches(Form.OLD, goneOrKept()) || (matches(Form.NEW, List.of()) && matches(Form.OLD, losesOfOld()));
    }

    /** Whether the form comes out as it is written, but for what no way back can bring. */
    boolean isExact(Form target) {
        return matches(target, target == Form.NEW ? List.of() : goneOrKept());
    }

    private boolean matches(Form target, List<Path> loose) {
        Value expected = target == Form.NEW ? example.fresh() : example.old();
        return made(target)
                .filter(value -> without(value, loose).agrees(without(expected, loose)))
                .isPresent();
    }

    /** What no way back can bring, and what it leaves because the old form may have had it. */
    private List<Path> goneOrKept() {
        return changes.stream()
                .flatMap(change -> Stream.concat(
                        isOf(Drop.class, change) ? change.oldPaths().stream() : Stream.empty(),
                        OneWay.keepsNew(Layers.of(change).base()) ? change.newPaths().stream() : Stream.empty()))
                .toList();
    }

    private List<Path> losesOfOld() {
        return Stream.concat(goneOrKept().stream(), paths(OneWay::losesOfOld, Change::oldPaths))
                .toList();
    }

    private List<Path> losesOfNew() {
        return paths(change -> OneWay.losesOfNew(Layers.of(change).base()), Change::newPaths)
                .toList();
    }

    private interface Side {
        List<Path> of(Change change);
    }

    private Stream<Path> paths(Predicate<Change> lossy, Side side) {
        return changes.stream().filter(lossy).flatMap(change -> side.of(change).stream());
    }

    private static Value without(Value object, List<Path> paths) {
        Value left = object;
        for (Path path : paths) {
            Structure.Found there = Structure.find(left, path.steps());
            if (there.place() == Structure.Place.PRESENT) {
                Value rest = Structure.remove(left, path.steps());
                left = rest == null ? Value.json("{}") : rest;
            }
        }
        return left;
    }
}
