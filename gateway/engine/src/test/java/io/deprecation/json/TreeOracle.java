package io.deprecation.json;

import io.deprecation.change.Aim;
import io.deprecation.change.Found;
import io.deprecation.change.Location;
import io.deprecation.change.Step;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What the rewriter does, done naively: a whole Jackson tree, changed in place. It shares no code with the engine. */
final class TreeOracle {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    /**
     * @param found what each rule found
     * @param possible whether every target form could be made
     */
    record Answer(JsonNode tree, List<Found> found, boolean possible) {}

    private TreeOracle() {}

    static Answer answer(Scenario scenario, List<Aim> aims, String message) {
        return answer(scenario, aims, message, MissingNode.getInstance());
    }

    /** The same, with what an upstream has. */
    static Answer answer(Scenario scenario, List<Aim> aims, String message, JsonNode base) {
        JsonNode tree = MAPPER.readTree(message);
        var found = new ArrayList<Found>();
        boolean possible = true;
        // What a change finds is what came, whatever other changes do.
        var answers = new IdentityHashMap<ObjectNode, List<TreeChange.Answer>>();
        for (int i = 0; i < scenario.rules().size(); i++) {
            Found worst = Found.NONE;
            for (TreeBase.Pair pair :
                    objects(tree, base, scenario.rules().get(i).locations())) {
                var object = (ObjectNode) pair.node();
                for (Twin twin : scenario.rules().get(i).twins()) {
                    TreeChange.Answer answer = pair.answer(twin, aims.get(i));
                    answers.computeIfAbsent(object, key -> new ArrayList<>()).add(answer);
                    worst = worst.and(answer.found());
                    possible &= answer.possible();
                }
            }
            found.add(worst);
        }
        answers.forEach((object, all) -> TreeChange.applyAll(all, object));
        return new Answer(tree, found, possible);
    }

    private static List<TreeBase.Pair> objects(JsonNode tree, JsonNode base, List<Location> locations) {
        return locations.stream()
                .flatMap(location -> at(Stream.of(new TreeBase.Pair(tree, base)), location))
                .filter(pair -> pair.node().isObject())
                .toList();
    }

    private static Stream<TreeBase.Pair> at(Stream<TreeBase.Pair> from, Location location) {
        Stream<TreeBase.Pair> at = from;
        for (Step step : location.steps()) {
            at = at.flatMap(pair -> pair.at(step));
        }
        return at;
    }
}
