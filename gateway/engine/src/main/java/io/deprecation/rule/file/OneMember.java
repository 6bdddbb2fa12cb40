package io.deprecation.rule.file;

import io.deprecation.change.Convert;
import io.deprecation.change.Form;
import io.deprecation.change.InPlace;
import io.deprecation.change.Kind;
import io.deprecation.change.MapValues;
import io.deprecation.change.Step;
import io.deprecation.change.Type;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.Parameters;
import io.deprecation.parameter.Place;
import io.deprecation.rule.Match;
import io.deprecation.rule.ProblemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rule that both forms may need one member in requests alone, and only where its value tells which form it is of
 * (design 2-rules.md, "Changes").
 */
final class OneMember {

    private static final Set<Kind> NUMBERS =
            EnumSet.of(Kind.NUMBER, Kind.EPOCH_SECONDS, Kind.EPOCH_MILLIS, Kind.DECIMAL, Kind.MINOR_UNITS);

    private final PlacedChange placed;
    private final InPlace change;
    private final Layers layers;
    private final Problems problems;

    private OneMember(PlacedChange placed, InPlace change, Problems problems) {
        this.placed = placed;
        this.change = change;
        this.layers = Layers.of(change);
        this.problems = problems;
    }

    /** Looks at the changes of one rule. */
    static void judge(ChangeList changes, List<Match> match, Form upstream, Problems problems) {
        boolean hasResponses =
                match.stream().anyMatch(entry -> !entry.response().isEmpty());
        judge(changes.members(), hasResponses, upstream, problems);
        for (PlacedChange placed : changes.parameters()) {
            boolean isHeader = Parameter.place(
                            Parameters.paths(placed.change()).findFirst().orElseThrow())
                    == Place.HEADER;
            judge(List.of(placed), isHeader, upstream, problems);
        }
    }

    /** @param hasResponses whether both forms have to stand in answers, as those of headers do */
    private static void judge(List<PlacedChange> changes, boolean hasResponses, Form upstream, Problems problems) {
        for (PlacedChange placed : changes) {
            inPlace(placed).forEach(change -> {
                var member = new OneMember(placed, change, problems);
                if (hasResponses) {
                    member.collides(
                            "Give the new value another name, or publish a new version: the parallel unit is then the"
                                    + " whole version");
                } else if (upstream == Form.BOTH) {
                    member.collides("Say which of the two the upstream speaks, old or new: it cannot be sent both");
                } else {
                    member.tell();
                }
            });
        }
    }

    /** A change, and those of what it carries. */
    private static Stream<InPlace> inPlace(PlacedChange placed) {
        return Stream.concat(Stream.of(placed.change()), Layers.of(placed.change()).with().stream())
                .filter(InPlace.class::isInstance)
                .map(InPlace.class::cast);
    }

    private void collides(String action) {
        problems.add(
                ProblemCode.FORMS_COLLIDE,
                placed.place(),
                "`%s` of the new form and `%s` of the old one cannot stand in one payload"
                        .formatted(
                                layers.base().newPaths().get(0),
                                layers.base().oldPaths().get(0)),
                action);
    }

    private void tell() {
        doubt().ifPresent(doubt -> problems.add(
                ProblemCode.FORMS_NOT_TOLD_APART,
                placed.place(),
                "`%s` holds either form, and %s".formatted(change.place(), doubt),
                change.further().isEmpty()
                        ? "Give the new value another name"
                        : "Give the new value another name, or"
                                + " say with `of` which types the value has, such as `of: string`"));
    }

    /** Why there are values that do not tell which form they are of. */
    private Optional<String> doubt() {
        if (!change.further().isEmpty()) {
            return structure();
        }
        if (layers.base() instanceof Convert convert
                && NUMBERS.contains(convert.kind())
                && NUMBERS.contains(convert.as())) {
            return Optional.of("a number does not tell whether it is %s or %s"
                    .formatted(convert.kind().word(), convert.as().word()));
        }
        return layers.none()
                .filter(this::isNew)
                .map(word -> "`none: %s` is a new value too".formatted(word))
                .or(() -> layers.base() instanceof MapValues map ? table(map) : Optional.empty());
    }

    private boolean isNew(Value word) {
        return layers.base() instanceof Convert convert
                ? convert.isNew(word)
                : layers.base() instanceof MapValues map && map.isNew(word);
    }

    /** What tells the forms apart is that one has an object or array where the other has none. */
    private Optional<String> structure() {
        Type container = change.further().get(0) instanceof Step.Member ? Type.OBJECT : Type.ARRAY;
        boolean told = layers.none().map(Type::of).filter(container::equals).isEmpty() && hasNone(container);
        return told
                ? Optional.empty()
                : Optional.of(
                        "its value may be %s in both".formatted(container == Type.OBJECT ? "an object" : "an array"));
    }

    /** Whether no value of the form with the shorter path is of a type. */
    private boolean hasNone(Type container) {
        if (layers.base() instanceof MapValues map) {
            return !map.keepsOthers() && shorter(map).map(Type::of).noneMatch(container::equals);
        }
        return layers.base() instanceof Convert
                || (!layers.of().isEmpty() && !layers.of().contains(container));
    }

    private Stream<Value> shorter(MapValues map) {
        return map.from().equals(change.place())
                ? Stream.concat(map.back().stream().map(MapValues.Entry::value), map.backOtherwise().stream())
                : map.values().stream().map(MapValues.Entry::value);
    }

    /** A value that both forms have must be the same in both. */
    private static Optional<String> table(MapValues map) {
        if (map.keepsOthers() && map.backOtherwise().isPresent()) {
            return Optional.of(
                    "a value that the table lacks is kept as an old one, and is a new one for" + " `back-otherwise`");
        }
        return Stream.concat(
                        map.values().stream().flatMap(entry -> Stream.of(entry.key(), entry.value())),
                        map.back().stream().map(MapValues.Entry::key))
                .filter(value -> map.isOld(value) && map.isNew(value) && !isSame(map, value))
                .findFirst()
                .map(value -> "`%s` is one of the old and one of the new values".formatted(value));
    }

    private static boolean isSame(MapValues map, Value value) {
        Values one = Values.of(value);
        return Stream.of(map.toNew(one), map.toOld(one))
                .allMatch(made -> made != null && made.present(0).agrees(value));
    }
}
