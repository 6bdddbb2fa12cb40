package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Location;
import io.deprecation.change.Step;
import io.deprecation.parameter.MemberNames;
import io.deprecation.parameter.NamesIn;
import io.deprecation.parameter.Parameters;
import io.deprecation.parameter.Place;
import io.deprecation.rule.Match;
import io.deprecation.rule.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code change}: the changes of members, and those of what stands in other places. */
final class ChangeList {

    private static final String NAMES_IN = "names-in";

    private final Problems problems;
    private final List<PlacedChange> members = new ArrayList<>();
    private final List<PlacedChange> parameters = new ArrayList<>();
    private final List<Node.Scalar> namesIn = new ArrayList<>();
    private boolean complete = true;

    private ChangeList(Problems problems) {
        this.problems = problems;
    }

    static ChangeList read(Section section) {
        var list = new ChangeList(section.problems());
        List<Node> items = section.requiredItems("change");
        items.forEach(list::add);
        list.complete &= !items.isEmpty();
        return list;
    }

    private void add(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            keep(Verbs.read(node, problems), members);
        } else if (Transfers.isOne(mapping)) {
            keep(Transfers.read(mapping, problems), parameters);
        } else {
            Optional<Node.Entry> placed = mapping.entries().stream()
                    .filter(entry -> place(entry).isPresent())
                    .findFirst();
            if (placed.isPresent()) {
                addPlaced(placed.get(), mapping);
            } else {
                keep(Verbs.read(node, problems), members);
            }
        }
    }

    private static Optional<Place> place(Node.Entry entry) {
        return Place.of(entry.key()).filter(place -> place != Place.BODY);
    }

    private void addPlaced(Node.Entry placed, Node.Mapping mapping) {
        Section.of(mapping, "A change", List.of(placed.key()), problems);
        complete &= mapping.entries().size() == 1;
        Place place = place(placed).orElseThrow();
        if (place == Place.QUERY
                && placed.value() instanceof Node.Mapping value
                && value.entries().stream().anyMatch(entry -> entry.key().equals(NAMES_IN))) {
            Optional<Node.Scalar> name = Section.of(value, "`query`", List.of(NAMES_IN), problems)
                    .flatMap(section -> section.requiredText(NAMES_IN));
            complete &= name.isPresent();
            name.ifPresent(namesIn::add);
        } else {
            keep(ParameterVerbs.read(place, placed.value(), problems), parameters);
        }
    }

    private void keep(Optional<PlacedChange> change, List<PlacedChange> changes) {
        complete &= change.isPresent();
        change.ifPresent(changes::add);
    }

    /** Whether every change could be read: a rule with a part of them is another rule. */
    boolean isComplete() {
        return complete;
    }

    /** The changes of members. */
    List<PlacedChange> members() {
        return members;
    }

    /** Everything that owns members of bodies: their changes, and the ends of moves from and to other places. */
    List<PlacedChange> ofBodies() {
        return Stream.concat(members.stream(), parameters.stream().flatMap(Transfers::inBody))
                .toList();
    }

    /** The changes of what stands in other places. */
    List<PlacedChange> parameters() {
        return parameters;
    }

    /** Whether anything but members of bodies changes. */
    boolean leavesBodies() {
        return !parameters.isEmpty() || !namesIn.isEmpty();
    }

    /** What the rule changes outside of bodies, given where it matches. */
    Parameters parameters(List<Match> matches) {
        List<Location> responses = matches.stream()
                .flatMap(match -> match.response().stream())
                .distinct()
                .toList();
        List<MemberNames> names = members.stream()
                .map(PlacedChange::change)
                .map(change -> MemberNames.of(change, responses))
                .toList();
        return new Parameters(
                changes(parameters),
                namesIn.stream().map(given -> new NamesIn(given.text(), names)).toList());
    }

    /** Looks at what the places need of the rest of the rule. */
    void judge(List<Match> matches) {
        boolean translatesResponses =
                matches.stream().anyMatch(match -> !match.response().isEmpty());
        if (members.isEmpty() || !translatesResponses) {
            namesIn.forEach(given -> problems.add(
                    ProblemCode.NAMES_WITHOUT_MEMBERS,
                    given.place(),
                    "`%s` names members of a response, of which none changes".formatted(given.text()),
                    "Add the changes and `response`, or take `names-in` out"));
        }
        parameters.stream()
                .filter(placed -> new Parameters(List.of(placed.change()), List.of()).concerns(Place.BODY))
                .filter(placed -> !matches.stream().allMatch(ChangeList::hasOneObject))
                .forEach(placed -> problems.add(
                        ProblemCode.MOVE_NEEDS_ONE_OBJECT,
                        placed.place(),
                        "A value moves between the body and another place, and the body's object is not one",
                        "Let each entry of `match` name one `request` location without [*]"));
    }

    private static boolean hasOneObject(Match match) {
        return match.request().size() == 1 && !match.request().get(0).steps().contains(new Step.Each());
    }

    static List<Change> changes(List<PlacedChange> placed) {
        return placed.stream().map(PlacedChange::change).toList();
    }
}
