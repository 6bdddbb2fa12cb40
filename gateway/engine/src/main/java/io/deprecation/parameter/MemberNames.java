package io.deprecation.parameter;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.OneToOne;
import io.deprecation.change.Path;
import io.deprecation.change.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The members that one change owns, as a client names them: by the member names of their paths, from the object or from
 * the body on.
 *
 * @param old of the old form
 * @param fresh of the new form
 * @param carriesInner whether what stands inside the one stands inside the other too
 * @param objects the member names that lead to the objects; one of them is empty
 */
public record MemberNames(
        List<List<String>> old, List<List<String>> fresh, boolean carriesInner, List<List<String>> objects) {

    public MemberNames {
        old = List.copyOf(old);
        fresh = List.copyOf(fresh);
        objects = List.copyOf(objects);
    }

    /** The names that a change owns in objects at some locations of responses. */
    public static MemberNames of(Change change, List<Location> locations) {
        return new MemberNames(
                names(change.oldPaths()),
                names(change.newPaths()),
                change instanceof OneToOne && change.carriesItsValues(),
                Stream.concat(Stream.of(List.<String>of()), locations.stream().map(at -> names(at.steps())))
                        .distinct()
                        .toList());
    }

    private static List<List<String>> names(List<Path> paths) {
        return paths.stream().map(path -> names(path.steps())).distinct().toList();
    }

    private static List<String> names(Iterable<Step> steps) {
        var names = new ArrayList<String>();
        for (Step step : steps) {
            if (step instanceof Step.Member member) {
                names.add(member.name());
            }
        }
        return names;
    }

    /** What becomes of a name; empty if it is not about these members. */
    Optional<Naming> translate(List<String> name, Form target) {
        return objects.stream()
                .filter(object -> startsWith(name, object))
                .flatMap(object -> inObject(object, name.subList(object.size(), name.size()), target).stream())
                .findFirst();
    }

    private Optional<Naming> inObject(List<String> object, List<String> name, Form target) {
        return side(object, name, old, fresh, target, Form.OLD)
                .or(() -> side(object, name, fresh, old, target, Form.NEW));
    }

    private Optional<Naming> side(
            List<String> object,
            List<String> name,
            List<List<String>> mine,
            List<List<String>> others,
            Form target,
            Form form) {
        for (List<String> member : mine) {
            boolean inner = carriesInner && startsWith(name, member);
            if (name.equals(member) || inner) {
                List<String> rest = name.subList(member.size(), name.size());
                return Optional.of(named(join(object, name), joined(object, others, rest), target, form));
            }
            if (!name.isEmpty() && startsWith(member, name)) {
                return Optional.of(around(join(object, name), joined(object, others, List.of()), target, form));
            }
        }
        return Optional.empty();
    }

    private static Naming named(List<String> name, List<List<String>> others, Form target, Form form) {
        var names = new ArrayList<List<String>>();
        if (target.holds(form)) {
            names.add(name);
        }
        if (target.holds(other(form))) {
            names.addAll(others);
        }
        return new Naming(names, form == Form.OLD, false);
    }

    /** Who names what is around a member gets its other form too; that member itself was not named. */
    private static Naming around(List<String> name, List<List<String>> others, Form target, Form form) {
        var names = new ArrayList<List<String>>();
        names.add(name);
        if (target.holds(other(form))) {
            others.stream().filter(other -> !startsWith(other, name)).forEach(names::add);
        }
        return new Naming(names, false, true);
    }

    private static List<List<String>> joined(List<String> object, List<List<String>> members, List<String> rest) {
        return members.stream().map(member -> join(join(object, member), rest)).toList();
    }

    private static List<String> join(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    static boolean startsWith(List<String> name, List<String> start) {
        return name.size() >= start.size() && name.subList(0, start.size()).equals(start);
    }

    private static Form other(Form form) {
        return form == Form.OLD ? Form.NEW : Form.OLD;
    }

    /**
     * What a name becomes.
     *
     * @param names the names that take its place
     * @param old whether it was a member of the old form
     * @param around whether it was what stands around members
     */
    record Naming(List<List<String>> names, boolean old, boolean around) {}
}
