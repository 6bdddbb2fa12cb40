package io.deprecation.rule;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The one way in which deprecations may share a member: a later one takes up, as its old form, what an earlier and
 * contracted one left as its new form (design 2-rules.md, "Changes"). Bodies then go through them one after the other,
 * requests through the older first, responses through the newer.
 */
public final class Succession {

    /**
     * A deprecation in one kind of message.
     *
     * @param locations where its objects stand; may be empty
     */
    public record Part(Deprecation deprecation, List<Location> locations) {
        public Part {
            locations = List.copyOf(locations);
        }
    }

    private static final Comparator<Deprecation> BY_AGE =
            Comparator.<Deprecation, Instant>comparing(Deprecation::deprecated).thenComparing(Deprecation::sunset);

    private Succession() {}

    /**
     * Whether one deprecation may take up what another left: that one is the older, is to be contracted, and has an
     * upstream that knows its new form alone.
     */
    public static boolean mayFollow(Deprecation later, Deprecation earlier) {
        return Decision.isToContract(earlier) && earlier.upstream() == Form.NEW && isLater(later, earlier);
    }

    /** Whether one deprecation is the younger, by {@code deprecated} and then {@code sunset}. */
    public static boolean isLater(Deprecation one, Deprecation other) {
        return BY_AGE.compare(one, other) > 0;
    }

    /**
     * Whether a later change, which {@linkplain #mayFollow may follow}, takes up at a path what an earlier one left at
     * another: the new form of that is owned as the old form of this, or looked at, or has its object in it.
     */
    public static boolean takesUp(Change later, BodyPath own, Change earlier, BodyPath left) {
        if (!earlier.newPaths().contains(left.path()) || own.leadsInto(left)) {
            return false;
        }
        boolean asOld =
                later.oldPaths().contains(own.path()) || later.readPaths().contains(own.path());
        return left.leadsInto(own) || (asOld && own.meets(left));
    }

    /** The indexes of deprecations, the oldest first. */
    public static List<Integer> byAge(List<Deprecation> deprecations) {
        return IntStream.range(0, deprecations.size())
                .boxed()
                .sorted(Comparator.comparing(deprecations::get, BY_AGE))
                .toList();
    }

    /**
     * The passes in which a body goes through deprecations, by their index: from 0 for what takes nothing up, one more
     * than that of what it takes up for the others; and apart from each other for two of which one leads through what the
     * other holds, as one at {@code $} that owns {@code spec.x} and one at {@code $.spec.items[*]}. Mostly all are 0.
     */
    public static int[] passes(List<Part> parts) {
        int[] passes = new int[parts.size()];
        List<Integer> byAge = byAge(parts.stream().map(Part::deprecation).toList());
        for (int turn = 0; turn < passes.length; turn++) {
            int later = byAge.get(turn);
            List<Integer> older = byAge.subList(0, turn);
            passes[later] = older.stream()
                    .filter(earlier -> takesUp(parts.get(later), parts.get(earlier)))
                    .mapToInt(earlier -> passes[earlier] + 1)
                    .max()
                    .orElse(0);
            while (older.stream()
                    .anyMatch(earlier ->
                            passes[earlier] == passes[later] && leadsThrough(parts.get(later), parts.get(earlier)))) {
                passes[later]++;
            }
        }
        return passes;
    }

    /** Of two deprecations one may lead through what the other holds: they come in any order, but not in one pass. */
    private static boolean leadsThrough(Part one, Part other) {
        return paths(one)
                .anyMatch(mine -> paths(other).anyMatch(theirs -> mine.leadsInto(theirs) || theirs.leadsInto(mine)));
    }

    private static Stream<BodyPath> paths(Part part) {
        return part.deprecation().changes().stream().flatMap(change -> paths(part, change));
    }

    /** Whether one deprecation takes up anything that another left. */
    public static boolean takesUp(Part later, Part earlier) {
        return mayFollow(later.deprecation(), earlier.deprecation())
                && later.deprecation().changes().stream()
                        .anyMatch(change -> earlier.deprecation().changes().stream()
                                .anyMatch(former -> takesUp(later, change, earlier, former)));
    }

    private static boolean takesUp(Part later, Change change, Part earlier, Change former) {
        return paths(later, change)
                .anyMatch(own -> paths(earlier, former).anyMatch(left -> takesUp(change, own, former, left)));
    }

    private static Stream<BodyPath> paths(Part part, Change change) {
        return part.locations().stream()
                .flatMap(location -> Stream.of(change.oldPaths(), change.newPaths(), change.readPaths())
                        .flatMap(List::stream)
                        .map(path -> BodyPath.of(location, path)));
    }
}
