package io.deprecation.filter.ruling;

import io.deprecation.change.Found;
import io.deprecation.json.Offence;
import io.deprecation.json.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was found in a request body.
 *
 * @param found for each matched operation, in their order
 * @param offences members that the request may be refused for
 * @param duplicate the pointer of a ruled member that stands twice in one object
 * @param unreadable why the body could not be read to its end
 */
public record Findings(
        List<Found> found, List<Offence> offences, Optional<String> duplicate, Optional<Unreadable> unreadable) {

    public Findings {
        found = List.copyOf(found);
        offences = List.copyOf(offences);
    }

    /** Nothing: there is no body, or none that a rule could have a say on. */
    public static Findings none(Ruling ruling) {
        return new Findings(fill(ruling, Found.NONE), List.of(), Optional.empty(), Optional.empty());
    }

    /** A body that could not be read. */
    public static Findings unread(Ruling ruling, Unreadable why) {
        return new Findings(fill(ruling, Found.UNREAD), List.of(), Optional.empty(), Optional.of(why));
    }

    /** What a translator has found by now. */
    public static Findings by(Translator translator, Ruling ruling) {
        var found = new ArrayList<Found>();
        for (int i = 0; i < ruling.operations().size(); i++) {
            found.add(concerned(ruling, i) ? translator.found(i) : Found.NONE);
        }
        return new Findings(
                found,
                translator.offences(),
                translator.duplicate(),
                translator.unread().map(Unreadable::of));
    }

    /** The same but for some offences. */
    public Findings without(Predicate<Offence> dropped) {
        return new Findings(found, offences.stream().filter(dropped.negate()).toList(), duplicate, unreadable);
    }

    private static List<Found> fill(Ruling ruling, Found found) {
        var all = new ArrayList<Found>();
        for (int i = 0; i < ruling.operations().size(); i++) {
            all.add(concerned(ruling, i) ? found : Found.NONE);
        }
        return all;
    }

    private static boolean concerned(Ruling ruling, int index) {
        return !ruling.operations().get(index).match().request().isEmpty();
    }
}
