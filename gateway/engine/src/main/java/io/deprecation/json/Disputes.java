package io.deprecation.json;

import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Outcome;
import io.deprecation.change.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one message whose forms disagree where the changed one wins: they are named, so that the upstream can be
 * asked, and settled where its answer is known. For one message.
 */
final class Disputes {

    /** Those after so many stay unsettled: each costs far more than an object that does not disagree with itself. */
    static final int MOST = 1_000;

    private final Bases bases;
    private final List<String> pointers = new ArrayList<>(0);

    Disputes(Bases bases) {
        this.bases = bases;
    }

    /**
     * What becomes of the object of the innermost frame.
     *
     * @param outcome what came of it under the change
     * @param after as for {@link PlannedChange#translate}
     */
    Outcome settle(Frames frames, PlannedChange change, Outcome outcome, @Nullable Value[] after) {
        if (outcome.found() != Found.CONFLICT || change.aim().onConflict() != OnConflict.CHANGED_WINS) {
            return outcome;
        }
        String pointer = frames.pointer();
        name(pointer);
        OnConflict winner = bases.at(pointer)
                .map(base -> base.winner(change.change(), outcome.old(), outcome.fresh()))
                .orElse(OnConflict.REJECT);
        return winner == OnConflict.REJECT
                ? outcome
                : change.preferring(winner).translate(frames.top().values(), after);
    }

    /** One object may disagree with itself under several changes, which come one after the other. */
    private void name(String pointer) {
        boolean named = !pointers.isEmpty() && pointers.get(pointers.size() - 1).equals(pointer);
        if (!named && pointers.size() < MOST) {
            pointers.add(pointer);
        }
    }

    /** Pointers to the objects, in their order. */
    List<String> pointers() {
        return List.copyOf(pointers);
    }
}
