package io.deprecation.json;

import static io.deprecation.json.Samples.pick;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Constants;
import io.deprecation.change.Form;
import io.deprecation.change.Guarded;
import io.deprecation.change.Location;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Some rules, each with its locations and changes, that own disjoint paths. */
record Scenario(List<Rule> rules) {

    static final List<Location> PLACES = Stream.of(
                    "$",
                    "$.items[*]",
                    "$.data.list[*]",
                    "$[\"any.key\"]",
                    "$[*]",
                    "$.rows[*][*]",
                    "$.items[*].kids[*]",
                    "$.data")
            .map(Location::parse)
            .toList();

    record Rule(List<Location> locations, List<Twin> twins) {
        List<Change> changes() {
            return twins.stream().map(Twin::change).toList();
        }
    }

    /** Up to three rules of any changes, at several locations. */
    static Scenario any(Random random) {
        var changes = new RandomChanges(random);
        return of(random, changes, RandomChanges::any);
    }

    /** The like, of changes whose forms can be made from each other. */
    static Scenario twoWay(Random random) {
        return of(random, new RandomChanges(random), changes -> until(changes, RandomChanges::returning, Twin::twoWay));
    }

    /** The like, without constants, which may be in a body before they are made. */
    static Scenario withoutConstants(Random random) {
        return of(
                random,
                new RandomChanges(random),
                changes -> until(changes, RandomChanges::any, twin -> !hasConstants(twin.change())));
    }

    private static boolean hasConstants(Change change) {
        return change instanceof Constants || (change instanceof Guarded guarded && hasConstants(guarded.change()));
    }

    /** The like, of changes that lose nothing on the way OLD → NEW → OLD. */
    static Scenario returning(Random random) {
        return of(
                random, new RandomChanges(random), changes -> until(changes, RandomChanges::returning, Twin::returns));
    }

    /** The like, which take place wherever their members are, make nothing else, and do not look like indexes. */
    static Scenario plain(Random random) {
        return of(
                random,
                new RandomChanges(random),
                changes -> until(changes, RandomChanges::returning, Scenario::isPlain));
    }

    private static boolean isPlain(Twin twin) {
        Change change = twin.change();
        return twin.returns()
                && !hasConstants(change)
                && !(change instanceof Guarded)
                && Stream.concat(change.oldPaths().stream(), change.newPaths().stream())
                        .noneMatch(path -> Pointers.isIndex(path.root()));
    }

    /** The like, of changes whose forms need the same member. */
    static Scenario inPlace(Random random) {
        return of(random, new RandomChanges(random), RandomChanges::inPlace);
    }

    /** One rule at the body itself. */
    static Scenario atRoot(Random random) {
        var changes = new RandomChanges(random);
        return new Scenario(
                List.of(new Rule(List.of(Location.ROOT), List.of(changes.any(), changes.any(), changes.any()))));
    }

    private static Twin until(RandomChanges changes, Function<RandomChanges, Twin> next, Predicate<Twin> wanted) {
        Twin twin = next.apply(changes);
        while (!wanted.test(twin)) {
            twin = next.apply(changes);
        }
        return twin;
    }

    private static Scenario of(Random random, RandomChanges changes, Function<RandomChanges, Twin> next) {
        var rules = new ArrayList<Rule>();
        for (int i = 1 + random.nextInt(5) / 3; i > 0; i--) {
            var twins = new ArrayList<Twin>();
            for (int j = 1 + random.nextInt(2); j > 0; j--) {
                twins.add(next.apply(changes));
            }
            rules.add(new Rule(locations(random), twins));
        }
        return new Scenario(rules);
    }

    private static List<Location> locations(Random random) {
        var locations = new ArrayList<Location>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            Location location = pick(random, PLACES);
            if (!locations.contains(location)) {
                locations.add(location);
            }
        }
        return locations;
    }

    Plan plan(List<Aim> aims) {
        var planned = new ArrayList<Plan.Rule>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            planned.add(new Plan.Rule(rule.locations(), rule.changes(), new Treatment(aims.get(i), false)));
        }
        return Plan.of(planned);
    }

    /** One plan in which all rules have one aim. */
    Plan plan(Form target, OnConflict onConflict) {
        return plan(
                rules.stream().map(rule -> new Aim(target, onConflict, true)).toList());
    }

    /** An aim for each rule. */
    List<Aim> aims(Random random) {
        return rules.stream()
                .map(rule -> new Aim(Rules.target(random), Rules.onConflict(random), random.nextInt(4) > 0))
                .toList();
    }
}
