package io.deprecation.rule.check;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.ObjectTranslation;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Replace;
import io.deprecation.change.Structure;
import io.deprecation.change.Value;
import io.deprecation.rule.Example;
import io.deprecation.rule.file.Layers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Examples made from changes, for rules whose files give none: of the generated objects that a change brings from the
 * old form to the new one, the plainest. The same changes give the same examples.
 */
final class Specimens {

    private static final int TRIES = 200;

    /** Stands for what only the API can know. */
    private static final Value SUCCESSOR = Value.string("…");

    /** Texts that nobody has to puzzle over, and nothing that is empty or has space around it. */
    private static final Pattern PLAIN = Pattern.compile("(?!.*(\"\"|\" | \"|null|-0))[\\w ….:,+@\\-\"{}\\[\\]]*");

    private Specimens() {}

    static List<Example> ofObjects(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> of(change, old -> true, false).stream())
                .toList();
    }

    /** Outside of a body there are only texts. */
    static List<Example> ofRequests(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> of(change, old -> hasTexts(change, old), true).stream())
                .toList();
    }

    private static Optional<Example> of(Change change, Predicate<Value> fits, boolean ofRequest) {
        return olds(change)
                .filter(fits)
                .flatMap(old -> fresh(change, old).stream().map(fresh -> new Example(old, fresh, ofRequest)))
                .min(Comparator.comparing(example -> !isPlain(example)));
    }

    private static Stream<Value> olds(Change change) {
        Layers layers = Layers.of(change);
        Stream<Value> generated = new OldObjects(change, new Random(1)).some(TRIES);
        return layers.with().isEmpty() ? generated : generated.map(object -> carrying(layers, object));
    }

    /** What is carried is made of the changes that it is carried with. */
    private static Value carrying(Layers layers, Value object) {
        Value carried = Value.json("{}");
        for (Change inner : layers.with()) {
            Optional<Example> example = of(inner, old -> true, false);
            for (Path path : inner.oldPaths()) {
                Value value = example.map(
                                made -> Structure.find(made.old(), path.steps()).value())
                        .orElse(null);
                if (value != null) {
                    carried = Structure.put(carried, path.steps(), value);
                }
            }
        }
        return Structure.put(object, layers.base().oldPaths().get(0).steps(), carried);
    }

    private static Optional<Value> fresh(Change change, Value old) {
        if (Layers.of(change).base() instanceof Replace replace) {
            Value rest = Structure.remove(old, replace.path().steps());
            return Optional.of(Structure.put(
                    rest == null ? Value.json("{}") : rest, replace.by().steps(), SUCCESSOR));
        }
        ObjectTranslation made = ObjectTranslation.of(old, List.of(change), new Aim(Form.NEW, OnConflict.REJECT, true));
        return Optional.of(made)
                .filter(translation -> translation.possible() && translation.found() == Found.OLD)
                .map(ObjectTranslation::value);
    }

    private static boolean isPlain(Example example) {
        return PLAIN.matcher(example.old().toString()).matches()
                && PLAIN.matcher(example.fresh().toString()).matches();
    }

    private static boolean hasTexts(Change change, Value object) {
        return change.oldPaths().stream().allMatch(path -> {
            Value value = Structure.find(object, path.steps()).value();
            return value != null && value.isString();
        });
    }
}
