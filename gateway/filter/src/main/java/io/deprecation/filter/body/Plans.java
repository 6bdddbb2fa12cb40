package io.deprecation.filter.body;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.deprecation.change.Aim;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.OnConflict;
import io.deprecation.filter.counting.Drift;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.json.CallersWords;
import io.deprecation.json.ErrorPlan;
import io.deprecation.json.Plan;
import io.deprecation.json.Treatment;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Matched;
import io.deprecation.rule.Operation;
import io.deprecation.rule.Succession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rewriter's plans for what was decided. A few plans serve all exchanges, so that they are compiled once. Safe for
 * use by many threads.
 */
final class Plans {

    private static final int MOST = 10_000;

    private final Cache<Key, Plan> compiled = kept();
    private final Cache<Wording, Optional<Plan>> wordings = kept();

    /** Tidied up by whoever comes by: another thread would be woken for every few exchanges. */
    private static <K, V> Cache<K, V> kept() {
        return Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
    }

    /**
     * The plan for request bodies.
     *
     * @param whole whether they hold whole objects, so that what is missing from them is not there
     */
    Plan request(Ruling ruling, boolean whole) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < ruling.operations().size(); i++) {
            Decision decision = ruling.decisions().get(i);
            var aim = new Aim(decision.request(), decision.onConflict(), whole);
            var treatment = new Treatment(aim, decision.refuses());
            parts.add(new Part(treatment, true));
        }
        return compiled.get(
                new Key(ruling.matched(), true, parts),
                key -> compile(key, operation -> operation.match().request()));
    }

    /** The plan for the bodies of responses with a status. */
    Plan response(Ruling ruling, int status) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < ruling.operations().size(); i++) {
            Decision decision = ruling.decisions().get(i);
            var aim = new Aim(decision.response(), OnConflict.LEAVE, true);
            // What contradicts the rule is told of with its place.
            var treatment = new Treatment(aim, Drift.of(decision.deprecation().upstream()));
            parts.add(
                    new Part(treatment, Ruling.rulesResponse(ruling.operations().get(i), status)));
        }
        return compiled.get(
                new Key(ruling.matched(), false, parts),
                key -> compile(key, operation -> operation.match().response()));
    }

    /**
     * The plan for what errors say of the request's members; empty if there is nowhere to look for it.
     *
     * @param problem whether they are problem documents
     */
    Optional<Plan> errors(Ruling ruling, boolean problem) {
        return wordings.get(new Wording(ruling.matched(), ruling.words(), problem), key -> {
            var words = new CallersWords(request(ruling, true), key.words);
            Stream<Location> standard = problem ? Stream.of(ErrorPlan.PROBLEM) : Stream.empty();
            Stream<Location> own =
                    key.matched.operations().stream().flatMap(operation -> operation.deprecation().errors().stream());
            return ErrorPlan.of(words, Stream.concat(standard, own).toList(), key.words.size());
        });
    }

    private static Plan compile(Key key, Function<Operation, List<Location>> locations) {
        var parts = new ArrayList<Succession.Part>();
        for (int i = 0; i < key.parts.size(); i++) {
            Operation operation = key.matched.operations().get(i);
            parts.add(new Succession.Part(
                    operation.deprecation(), key.parts.get(i).concerned ? locations.apply(operation) : List.of()));
        }
        return Passes.plan(parts, key.parts.stream().map(Part::treatment).toList(), key.request);
    }

    private record Wording(Matched matched, List<Optional<Form>> words, boolean problem) {}

    /** A catalog hands out one {@link Matched} for one combination, so its identity stands for the rules. */
    private record Key(Matched matched, boolean request, List<Part> parts) {}

    private record Part(Treatment treatment, boolean concerned) {}
}
