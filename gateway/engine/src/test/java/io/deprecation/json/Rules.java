package io.deprecation.json;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Rename;
import io.deprecation.change.Split;
import java.util.List;
import java.util.Random;

/** Plans that the tests use. */
final class Rules {

    static final Change SPLIT = new Split(
            Path.member("name"), Path.member("firstName"), Path.member("lastName"), " ", Split.At.FIRST, false);
    static final Change RENAME = new Rename(Path.member("title"), Path.member("label"), false);
    static final List<Location> PLACES = List.of(Location.ROOT, Location.parse("$.items[*]"));

    private Rules() {}

    static Plan plan(Form target, OnConflict onConflict) {
        return plan(target, onConflict, SPLIT, RENAME);
    }

    static Plan plan(Form target, OnConflict onConflict, Change... changes) {
        return Plan.of(List.of(new Plan.Rule(PLACES, List.of(changes), new Treatment(target, onConflict, true))));
    }

    static Form target(Random random) {
        return pick(random, List.of(Form.values()));
    }

    static OnConflict onConflict(Random random) {
        return pick(random, List.of(OnConflict.values()));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
