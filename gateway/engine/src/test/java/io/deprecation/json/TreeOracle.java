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
        JsonNode tree = MAPPER.readTree(message);
        var found = new ArrayList<Found>();
        boolean possible = true;
        // What a change finds is what came, whatever other changes do.
        var answers = new IdentityHashMap<ObjectNode, List<TreeChange.Answer>>();
        for (int i = 0; i < scenario.rules().size(); i++) {
            Found worst = Found.NONE;
            for (ObjectNode object : objects(tree, scenario.rules().get(i).locations())) {
                for (Twin twin : scenario.rules().get(i).twins()) {
                    TreeChange.Answer answer = twin.tree().answer(object, aims.get(i));
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

    private static List<ObjectNode> objects(JsonNode tree, List<Location> locations) {
        return locations.stream()
                .flatMap(location -> at(Stream.of(tree), location))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }

    private static Stream<JsonNode> at(Stream<JsonNode> from, Location location) {
        Stream<JsonNode> at = from;
        for (Step step : location.steps()) {
            at = step instanceof Step.Member member
                    ? at.filter(JsonNode::isObject).flatMap(object -> Stream.ofNullable(object.get(member.name())))
                    : at.filter(JsonNode::isArray).flatMap(JsonNode::valueStream);
        }
        return at;
    }
}
