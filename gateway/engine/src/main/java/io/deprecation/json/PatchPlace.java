package io.deprecation.json;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.InPlace;
import io.deprecation.change.Location;
import io.deprecation.change.Path;
import io.deprecation.change.Pointers;
import java.util.ArrayList;
import java.util.List;

/**
 * How a place in a resource, as a JSON Patch names it, lies to a path that a change owns there.
 *
 * @param rule the rule's index in the plan
 * @param number the change's index in the rule
 * @param object the reference tokens of the object that is changed
 * @param side the form that owns the path
 * @param index the path's index in that form
 * @param rest the reference tokens from the object on
 */
record PatchPlace(int rule, int number, Change change, List<String> object, Form side, int index, List<String> rest) {

    /** All owned paths that a place lies at, within, or around. */
    static List<PatchPlace> of(Plan plan, List<String> tokens) {
        var places = new ArrayList<PatchPlace>();
        for (int rule = 0; rule < plan.rules(); rule++) {
            for (Location location : plan.rule(rule).locations()) {
                int length = location.steps().size();
                if (length < tokens.size() && Pointers.leads(location.steps(), tokens.subList(0, length))) {
                    for (int number = 0; number < plan.rule(rule).changes().size(); number++) {
                        add(places, plan, rule, number, tokens, length);
                    }
                }
            }
        }
        return places;
    }

    private static void add(List<PatchPlace> places, Plan plan, int rule, int number, List<String> tokens, int length) {
        Change change = plan.rule(rule).changes().get(number);
        List<String> object = tokens.subList(0, length);
        List<String> rest = tokens.subList(length, tokens.size());
        for (Form side : List.of(Form.OLD, Form.NEW)) {
            List<Path> paths = paths(change, side);
            for (int i = 0; i < paths.size(); i++) {
                var place = new PatchPlace(rule, number, change, object, side, i, rest);
                if (place.isRelated() && place.isOfItsForm()) {
                    places.add(place);
                }
            }
        }
    }

    private static List<Path> paths(Change change, Form side) {
        return side == Form.OLD ? change.oldPaths() : change.newPaths();
    }

    private boolean isRelated() {
        int common = Math.min(rest.size(), path().steps().size());
        return Pointers.leads(path().steps().subList(0, common), rest.subList(0, common));
    }

    /** Within a member that both forms need only the form that has objects or arrays there can have something. */
    private boolean isOfItsForm() {
        return !(change instanceof InPlace inPlace) || isMember() || isAround() || side == inPlace.formWithin();
    }

    Path path() {
        return paths(change, side).get(index);
    }

    /** Whether the place is the owned path itself. */
    boolean isMember() {
        return rest.size() == path().steps().size();
    }

    /** Whether the owned path lies within the place. */
    boolean isAround() {
        return rest.size() < path().steps().size();
    }

    Form otherSide() {
        return side == Form.OLD ? Form.NEW : Form.OLD;
    }

    /** The like place in the other form, of a change that has one path in each. */
    List<String> inOtherForm() {
        var tokens = new ArrayList<>(object);
        tokens.addAll(path(change, otherSide(), 0).tokens());
        tokens.addAll(rest.subList(path().steps().size(), rest.size()));
        return tokens;
    }

    /** Pointers to what takes the place of a member of this form. */
    List<String> pointersInOtherForm() {
        return pointers(change, object, otherSide());
    }

    static List<String> pointers(Change change, List<String> object, Form form) {
        return paths(change, form).stream()
                .map(path -> Pointers.of(object) + path.pointer())
                .toList();
    }

    static Path path(Change change, Form form, int number) {
        return paths(change, form).get(number);
    }
}
