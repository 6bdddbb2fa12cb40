package io.deprecation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change whose two forms need the same member, as {@code convert: amount, to: amount} does: no object can hold both,
 * and the value that is there tells which form it is of (design 2-rules.md, "Changes"). So only requests can be
 * translated.
 *
 * <p>Where one path leads through the other, as in {@code move: tag, to: "tag[0]"}, an object or array tells the longer
 * one. Where both are the same, the change knows its values: one that is of neither form is taken for an old one without
 * a translation, and one that is of both, as {@code null} mostly is, is the same in both and none of them is found.
 */
public final class InPlace implements Change {

    private final Change change;
    private final OneToOne base;
    private final Optional<None> none;
    private final Path place;
    private final List<Step> further;

    private InPlace(Change change, OneToOne base, Optional<None> none, Path place, List<Step> further) {
        this.change = change;
        this.base = base;
        this.none = none;
        this.place = place;
        this.further = further;
    }

    /**
     * Whether the forms of a change, without its modifiers, need the same member and can be told by what stands there. A
     * value that only stays where it is can not, nor can the values of several members.
     */
    public static boolean isNeededFor(Change base) {
        return base instanceof OneToOne change
                && (change.from().isPrefixOf(change.to()) || change.to().isPrefixOf(change.from()))
                && !change.newStaysInOld()
                && !(change.carriesItsValues() && change.from().equals(change.to()));
    }

    /** A change, with its modifiers, of which {@link #isNeededFor} holds without them. */
    public static InPlace of(Change change) {
        Optional<None> none = Optional.empty();
        Change at = change;
        while (!(at instanceof OneToOne)) {
            none = at instanceof None word ? Optional.of(word) : none;
            at = within(at).orElseThrow();
        }
        var base = (OneToOne) at;
        boolean oldIsFurther = base.to().isPrefixOf(base.from());
        Path place = oldIsFurther ? base.to() : base.from();
        List<Step> longer = (oldIsFurther ? base.from() : base.to()).steps();
        return new InPlace(
                change, base, none, place, longer.subList(place.steps().size(), longer.size()));
    }

    /** The change that a modifier adds to; empty if it is none. */
    static Optional<Change> within(Change change) {
        if (change instanceof Constants constants) {
            return Optional.of(constants.change());
        }
        if (change instanceof Guarded guarded) {
            return Optional.of(guarded.change());
        }
        return change instanceof AroundTwoWay around ? Optional.of(around.change()) : Optional.empty();
    }

    /** The change as it would be with a member for each form. */
    public Change change() {
        return change;
    }

    /** The member that both forms need. */
    public Path place() {
        return place;
    }

    /** The way from the {@link #place} to the value of the form that has the longer path; empty if both are the same. */
    public List<Step> further() {
        return further;
    }

    /** The form that has objects or arrays at the place, if one does. */
    public Form formWithin() {
        return isFurther(Form.OLD) ? Form.OLD : Form.NEW;
    }

    @Override
    public List<Path> oldPaths() {
        return withPlace(change.oldPaths());
    }

    @Override
    public List<Path> newPaths() {
        return withPlace(change.newPaths());
    }

    private List<Path> withPlace(List<Path> paths) {
        var placed = new ArrayList<>(paths);
        placed.set(0, place);
        return placed;
    }

    @Override
    public List<Path> readPaths() {
        return change.readPaths();
    }

    @Override
    public boolean isConditional() {
        return true;
    }

    @Override
    public boolean readsNothing() {
        return change.readsNothing();
    }

    @Override
    public boolean lossy() {
        return change.lossy();
    }

    @Override
    public Outcome translate(Aim aim, Values old, Values fresh, Values read) {
        Value there = old.get(0);
        Form form = there == null ? null : formOf(there);
        if (there == null || form == null) {
            return Outcome.asItCame(Found.NONE, old, fresh);
        }
        Outcome outcome = form == Form.OLD
                ? change.translate(aim, own(old, base.from()), fresh.with(0, null), read)
                : change.translate(aim, old.with(0, null), own(fresh, base.to()), read);
        if (aim.target() == Form.BOTH) {
            return new Outcome(outcome.found(), outcome.found() == Found.NONE, old, fresh);
        }
        Value made = (aim.target() == Form.OLD ? outcome.old() : outcome.fresh()).get(0);
        if (form == aim.target() || made == null) {
            return inPlace(outcome, there);
        }
        return canGive(there, form)
                ? inPlace(outcome, placed(made, form))
                : outcome.withoutPlace(aim.target(), old, fresh);
    }

    /** The form of a value that stands at the place; {@code null} if it is the same in both. */
    public @Nullable Form formOf(Value there) {
        if (!further.isEmpty()) {
            boolean leadsFurther = further.get(0) instanceof Step.Member ? there.isObject() : there.isArray();
            return leadsFurther == isFurther(Form.NEW) ? Form.NEW : Form.OLD;
        }
        boolean old =
                base.isOld(there) || none.filter(word -> word.isWord(there)).isPresent();
        boolean fresh =
                base.isNew(there) || none.filter(word -> word.isNothing(there)).isPresent();
        if (old == fresh) {
            return old || there.isNull() ? null : Form.OLD;
        }
        return old ? Form.OLD : Form.NEW;
    }

    private boolean isFurther(Form form) {
        return !(form == Form.OLD ? base.from() : base.to()).equals(place);
    }

    /** A side of the change, with the value that the form has: the one at the place, or within it. */
    private Values own(Values side, Path path) {
        if (path.equals(place)) {
            return side;
        }
        Structure.Found found = Structure.find(side.present(0), further);
        Value value = found.value();
        Values own = side.with(0, value != null && value.isNothing() && !readsNothing() ? null : value);
        return found.firstOfMany() ? own.ofMany() : own;
    }

    /** Whether nothing but the form's value stands at the place, so that the other form's may take it. */
    private boolean canGive(Value there, Form form) {
        return !isFurther(form) || Structure.remove(there, further) == null;
    }

    private Value placed(Value made, Form former) {
        return further.isEmpty() || isFurther(former) ? made : Structure.make(further, made);
    }

    private static Outcome inPlace(Outcome outcome, Value value) {
        return new Outcome(
                outcome.found(),
                outcome.possible(),
                outcome.old().with(0, value),
                outcome.fresh().with(0, value));
    }

    /** All that makes a difference to what it translates to. */
    @Override
    public String toString() {
        return "InPlace[change=" + change + "]";
    }
}
