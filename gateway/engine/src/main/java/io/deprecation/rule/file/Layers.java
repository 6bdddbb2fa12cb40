package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Constants;
import io.deprecation.change.Guarded;
import io.deprecation.change.None;
import io.deprecation.change.Path;
import io.deprecation.change.Type;
import io.deprecation.change.Value;
import io.deprecation.change.With;
import io.deprecation.parameter.EachText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A change and what its modifiers say, apart from each other.
 *
 * @param base the change that the verb alone makes
 * @param with the changes of what it carries
 * @param none the old form's word for nothing
 * @param when the guards on siblings
 * @param of the guard on types
 * @param was the constants of the old form
 * @param set the constants of the new form
 */
public record Layers(
        Change base,
        List<Change> with,
        Optional<Value> none,
        Map<Path, List<Value>> when,
        Set<Type> of,
        Map<Path, Value> was,
        Map<Path, Value> set) {

    /** The layers of a change, in the order in which {@link Modifiers} puts them on. */
    public static Layers of(Change change) {
        Change at = change;
        Map<Path, Value> was = Map.of();
        Map<Path, Value> set = Map.of();
        if (at instanceof Constants constants) {
            was = constants.was();
            set = constants.set();
            at = constants.change();
        }
        Map<Path, List<Value>> when = Map.of();
        Set<Type> types = Set.of();
        if (at instanceof Guarded guarded) {
            when = guarded.when();
            types = guarded.of();
            at = guarded.change();
        }
        Optional<Value> none = Optional.empty();
        if (at instanceof None word) {
            none = Optional.of(word.word());
            at = word.change();
        }
        if (at instanceof EachText each) {
            at = each.change();
        }
        return at instanceof With carried
                ? new Layers(carried.change(), carried.inner(), none, when, types, was, set)
                : new Layers(at, List.of(), none, when, types, was, set);
    }
}
