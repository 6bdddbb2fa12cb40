package io.deprecation.json;

import io.deprecation.change.Change;
import io.deprecation.change.Counterpart;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.Pointers;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Leads the names by which an upstream calls the members of a request back to those by which its caller does (design
 * 4-http.md, "Errors in the caller's words"). Immutable and safe for use by many threads.
 */
public final class CallersWords {

    private final Plan plan;
    private final List<Optional<Form>> forms;

    /**
     * @param plan of the request, with the passes that it went through
     * @param forms for each rule of the plan, the form that the caller knows; empty where what the upstream says stands
     */
    public CallersWords(Plan plan, List<Optional<Form>> forms) {
        this.plan = plan;
        this.forms = List.copyOf(forms);
    }

    /** The caller's name for the upstream's; empty if that is no name, or the caller's too. */
    Optional<String> of(String text) {
        return FieldName.parse(text).flatMap(name -> {
            List<String> told = of(plan, name.tokens(), !name.isFromBody());
            return told.equals(name.tokens()) ? Optional.empty() : Optional.of(name.with(told));
        });
    }

    /** What came last into the request is taken back first. */
    private List<String> of(Plan pass, List<String> place, boolean perhapsFromObject) {
        List<String> before =
                pass.next().map(next -> of(next, place, perhapsFromObject)).orElse(place);
        List<List<String>> fromBody = inPass(pass, before, false);
        List<List<String>> told = fromBody.isEmpty() && perhapsFromObject ? inPass(pass, before, true) : fromBody;
        return told.size() == 1 ? told.get(0) : before;
    }

    private List<List<String>> inPass(Plan pass, List<String> place, boolean fromObject) {
        return IntStream.range(0, pass.rules())
                .boxed()
                .flatMap(rule ->
                        forms.get(rule).stream().flatMap(form -> byRule(pass.rule(rule), form, place, fromObject)))
                .distinct()
                .toList();
    }

    private static Stream<List<String>> byRule(Plan.Rule rule, Form form, List<String> place, boolean fromObject) {
        return rule.locations().stream()
                .map(location -> fromObject ? Location.ROOT : location)
                .filter(location -> leads(location, place))
                .flatMap(location ->
                        inObject(rule.changes(), form, place, location.steps().size()).stream());
    }

    private static boolean leads(Location location, List<String> place) {
        int depth = location.steps().size();
        return depth <= place.size() && Pointers.leads(location.steps(), place.subList(0, depth));
    }

    private static Optional<List<String>> inObject(List<Change> changes, Form form, List<String> place, int depth) {
        return Counterpart.of(changes, place.subList(depth, place.size()), form)
                .map(told -> Stream.concat(place.subList(0, depth).stream(), told.stream())
                        .toList());
    }
}
