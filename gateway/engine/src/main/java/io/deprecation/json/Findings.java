package io.deprecation.json;

import io.deprecation.change.Found;
import io.deprecation.change.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was found in a message: the worst of each rule, and the members that a refusal would name. */
final class Findings {

    /** The most offences that are kept of one message. */
    static final int MOST = 100;

    private final Plan plan;
    private final Found[] found;
    private final List<Offence> offences = new ArrayList<>(0);
    private @Nullable String duplicate;

    Findings(Plan plan) {
        this.plan = plan;
        this.found = new Found[plan.rules()];
        Arrays.fill(found, Found.NONE);
    }

    Found found(int rule) {
        return found[rule];
    }

    List<Offence> offences() {
        return List.copyOf(offences);
    }

    Optional<String> duplicate() {
        return Optional.ofNullable(duplicate);
    }

    /** Notes what one change found in the object of the innermost frame. */
    void add(Frames frames, PlannedChange change, Outcome outcome) {
        int rule = change.rule();
        found[rule] = found[rule].and(outcome.found());
        if (offences.size() < MOST && plan.rule(rule).treatment().reports(outcome.found(), outcome.possible())) {
            name(frames, change, outcome);
        }
    }

    /** One offence for each member of the form that was found amiss: the new one if it stands alone, else the old. */
    private void name(Frames frames, PlannedChange change, Outcome outcome) {
        Frame frame = frames.top();
        String object = frames.pointer();
        boolean newAlone = outcome.found() == Found.NEW;
        int[] offending = newAlone ? change.fresh().slots() : change.old().slots();
        int[] instead = newAlone ? change.old().slots() : change.fresh().slots();
        List<String> replacements = Arrays.stream(instead)
                .mapToObj(slot -> object + frame.node().slot(slot).pointer())
                .toList();
        boolean named = false;
        for (int slot : offending) {
            if (frame.values().get(slot) != null) {
                named = true;
                String pointer = object + frame.node().slot(slot).pointer();
                offences.add(new Offence(change.rule(), outcome.found(), outcome.possible(), pointer, replacements));
            }
        }
        if (!named) {
            // What is required is missing, or a default lacks its place: it is what the caller must send.
            int wanted = instead.length > 0 ? instead[0] : offending[0];
            String pointer = object + frame.node().slot(wanted).pointer();
            offences.add(new Offence(change.rule(), outcome.found(), outcome.possible(), pointer, List.of(pointer)));
        }
    }

    /** Notes that a slot of the innermost frame was met again. */
    void duplicate(Frames frames, int slot) {
        if (duplicate == null) {
            duplicate = frames.pointer() + frames.top().node().slot(slot).pointer();
        }
    }
}
