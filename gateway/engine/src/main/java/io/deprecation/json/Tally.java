package io.deprecation.json;

import io.deprecation.change.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Folds what is found in the parts of a message that are translated one by one. */
final class Tally {

    private final Found[] found;
    private final List<Offence> offences = new ArrayList<>(0);
    private @Nullable String duplicate;
    private @Nullable Unread unread;
    private boolean edited;

    /** Nothing is found so far. */
    Tally(Plan plan) {
        this.found = new Found[plan.rules()];
        Arrays.fill(found, Found.NONE);
    }

    /** Adds what one part was found in, which stands where {@code pointer} leads. */
    void add(Rewriter part, String pointer) {
        for (int rule = 0; rule < found.length; rule++) {
            add(rule, part.found(rule));
        }
        part.unread().ifPresent(this::note);
        part.duplicate().ifPresent(inPart -> duplicate(pointer + inPart));
        part.offences().forEach(offence -> add(in(pointer, offence)));
    }

    private static Offence in(String pointer, Offence offence) {
        return new Offence(
                offence.rule(),
                offence.found(),
                offence.possible(),
                pointer + offence.pointer(),
                offence.replacements().stream()
                        .map(replacement -> pointer + replacement)
                        .toList());
    }

    void add(int rule, Found more) {
        found[rule] = found[rule].and(more);
    }

    void add(Offence offence) {
        if (offences.size() < Findings.MOST) {
            offences.add(offence);
        }
    }

    void duplicate(String pointer) {
        duplicate = duplicate == null ? pointer : duplicate;
    }

    /** Notes that a part, or all, could not be read. */
    void unread(Unread why) {
        for (int rule = 0; rule < found.length; rule++) {
            add(rule, Found.UNREAD);
        }
        note(why);
    }

    private void note(Unread why) {
        unread = unread == null ? why : unread;
    }

    void edit() {
        edited = true;
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

    Optional<Unread> unread() {
        return Optional.ofNullable(unread);
    }

    boolean edited() {
        return edited;
    }
}
