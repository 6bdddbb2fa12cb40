package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.Location;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Pointers;
import io.deprecation.change.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;

/** Whatever can be said of a translated body is said of what its sender sent. */
class CallersWordsLaws {

    private static final long OTHER_CASES = Long.getLong("laws.cases", 0);

    @Property(seed = "20261121")
    void whatAnOldBodyBecameIsLedBackIntoIt(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        Scenario scenario = Scenario.plain(random);
        String old = old(random, scenario);
        Rewriting there = to(Form.NEW, scenario, old);
        if (isWhole(there, Found.OLD)) {
            assertLedBack(scenario, Form.OLD, tree(old), tree(there.text()));
        }
    }

    @Property(seed = "20261121")
    void whatANewBodyBecameIsLedBackIntoIt(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        Scenario scenario = Scenario.plain(random);
        Rewriting there = to(Form.NEW, scenario, old(random, scenario));
        if (isWhole(there, Found.OLD)) {
            String fresh = there.text();
            assertLedBack(
                    scenario,
                    Form.NEW,
                    tree(fresh),
                    tree(to(Form.OLD, scenario, fresh).text()));
        }
    }

    private static void assertLedBack(Scenario scenario, Form sent, JsonNode body, JsonNode made) {
        Plan plan = scenario.plan(sent == Form.OLD ? Form.NEW : Form.OLD, OnConflict.REJECT);
        var words = new CallersWords(plan, Collections.nCopies(scenario.rules().size(), Optional.of(sent)));
        List<String> owned = owned(scenario, sent == Form.OLD ? Form.NEW : Form.OLD, made);
        for (String place : pointers(made)) {
            String told = words.of(place).orElse(place);
            boolean isOwned = owned.stream().anyMatch(path -> leadsTo(path, place));
            // An array may be there for its first item alone.
            boolean mayBe = isOwned || owned.stream().anyMatch(path -> leadsTo(place, path));
            assertThat((!isOwned && told.equals(place)) || isThere(body, told))
                    .as(() -> "%s of %s is %s of %s: %s".formatted(place, made, told, body, scenario.rules()))
                    .isTrue();
            assertThat(mayBe || told.equals(place))
                    .as(() -> "%s of %s becomes %s: %s".formatted(place, made, told, scenario.rules()))
                    .isTrue();
        }
    }

    /** Whether a place is there, or leads into an empty array that is: a form's word for nothing. */
    private static boolean isThere(JsonNode body, String place) {
        boolean empty = Stream.iterate(place, at -> !at.isEmpty(), at -> at.substring(0, at.lastIndexOf('/')))
                .map(body::at)
                .anyMatch(at -> at.isArray() && at.isEmpty());
        return empty || !body.at(place).isMissingNode();
    }

    private static boolean leadsTo(String path, String place) {
        return place.equals(path) || place.startsWith(path + "/");
    }

    /** Pointers to all that changes own in one form of a body, whether it is there or not. */
    private static List<String> owned(Scenario scenario, Form form, JsonNode body) {
        var owned = new ArrayList<String>();
        for (Scenario.Rule rule : scenario.rules()) {
            for (Location location : rule.locations()) {
                for (String object : objects(location.steps(), body, "")) {
                    for (Change change : rule.changes()) {
                        List<Path> paths = form == Form.OLD ? change.oldPaths() : change.newPaths();
                        paths.forEach(path -> owned.add(object + path.pointer()));
                    }
                }
            }
        }
        return owned;
    }

    private static List<String> objects(List<Step> steps, JsonNode at, String pointer) {
        if (steps.isEmpty()) {
            return at.isObject() ? List.of(pointer) : List.of();
        }
        List<Step> rest = steps.subList(1, steps.size());
        if (steps.get(0) instanceof Step.Member member) {
            return at.isObject() && at.has(member.name())
                    ? objects(rest, at.get(member.name()), pointer + "/" + Pointers.escape(member.name()))
                    : List.of();
        }
        var objects = new ArrayList<String>();
        for (int i = 0; at.isArray() && i < at.size(); i++) {
            objects.addAll(objects(rest, at.get(i), pointer + "/" + i));
        }
        return objects;
    }

    private static List<String> pointers(JsonNode body) {
        var pointers = new ArrayList<String>();
        collect(body, "", pointers);
        return pointers;
    }

    private static void collect(JsonNode at, String pointer, List<String> pointers) {
        // The pointer to the whole is the empty text, which no notation but this one has.
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        if (at.isObject()) {
            at.properties()
                    .forEach(member ->
                            collect(member.getValue(), pointer + "/" + Pointers.escape(member.getKey()), pointers));
        }
        for (int i = 0; at.isArray() && i < at.size(); i++) {
            collect(at.get(i), pointer + "/" + i, pointers);
        }
    }

    private static String old(Random random, Scenario scenario) {
        return to(Form.OLD, scenario, TreeText.of(RandomBodies.old(random, scenario), random))
                .text();
    }

    private static Rewriting to(Form form, Scenario scenario, String body) {
        return Rewriting.whole(scenario.plan(form, OnConflict.REJECT), body);
    }

    /** Whether a body was in one form and became the other. */
    private static boolean isWhole(Rewriting rewriting, Found form) {
        return rewriting.offences().isEmpty()
                && Stream.of(form, Found.NONE).toList().containsAll(rewriting.found());
    }

    private static JsonNode tree(String text) {
        return TreeOracle.MAPPER.readTree(text);
    }
}
