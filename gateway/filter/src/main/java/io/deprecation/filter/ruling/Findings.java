package io.deprecation.filter.ruling;

import io.deprecation.change.Found;
import io.deprecation.json.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * What was found in a request.
 *
 * @param found for each matched operation, in their order
 * @param offences what the request may be refused for
 * @param duplicate the pointer of a ruled member that stands twice in one object
 * @param unreadable why the body could not be read to its end
 */
public record Findings(
        List<Found> found, List<Offence> offences, Optional<String> duplicate, Optional<Unreadable> unreadable) {

    public Findings {
        found = List.copyOf(found);
        offences = List.copyOf(offences);
    }

    /** Nothing in the body: there is none, or none that a rule could have a say on. */
    public static Findings none(Ruling ruling) {
        return of(ruling, rule -> Found.NONE, List.of(), Optional.empty(), Optional.empty());
    }

    /** A body that could not be read. */
    public static Findings unread(Ruling ruling, Unreadable why) {
        return of(ruling, rule -> Found.UNREAD, List.of(), Optional.empty(), Optional.of(why));
    }

    /** What a translator has found by now. */
    public static Findings by(Translator translator, Ruling ruling) {
        return of(
                ruling,
                translator::found,
                translator.offences(),
                translator.duplicate(),
                translator.unread().map(Unreadable::of));
    }

    /** The same but for some offences. */
    public Findings without(Predicate<Offence> dropped) {
        return new Findings(found, offences.stream().filter(dropped.negate()).toList(), duplicate, unreadable);
    }

    /** What was found in the body, together with what was found in other places. */
    private static Findings of(
            Ruling ruling,
            IntFunction<Found> inBody,
            List<io.deprecation.json.Offence> members,
            Optional<String> duplicate,
            Optional<Unreadable> unreadable) {
        var found = new ArrayList<Found>();
        var offences = new ArrayList<Offence>();
        members.forEach(member -> offences.add(Offence.of(member)));
        for (int i = 0; i < ruling.operations().size(); i++) {
            int rule = i;
            Found body = ruling.readsRequestBody(rule) ? inBody.apply(rule) : Found.NONE;
            found.add(ruling.parameters()
                    .map(other -> other.found(rule))
                    .orElse(Found.NONE)
                    .and(body));
            ruling.parameters()
                    .ifPresent(other -> other.offences(rule).forEach(at -> offences.add(Offence.of(rule, at))));
        }
        return new Findings(found, offences, duplicate, unreadable);
    }
}
