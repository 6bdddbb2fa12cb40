package io.deprecation.json;

import io.deprecation.change.Found;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two translators in a row: what the one writes is what the other is fed. So a message goes first through the rules of
 * one {@link Plan} and then through those of the next.
 *
 * <p>Pointers lead into the message as it came where the first one knows the way back; it does where its treatments
 * report the old form.
 */
public final class Chain implements Translator {

    private final Translator first;
    private final Translator second;

    private Chain(Translator first, Translator second) {
        this.first = first;
        this.second = second;
    }

    /** The translator for a plan and for those that come after it; a plan by itself has what is made for it alone. */
    public static Translator of(Plan plan, Function<Plan, Translator> each) {
        Translator translator = each.apply(plan);
        return plan.next()
                .<Translator>map(next -> new Chain(translator, of(next, each)))
                .orElse(translator);
    }

    @Override
    public void feed(byte[] bytes, int from, int to, Sink sink) {
        first.feed(bytes, from, to, into(sink));
    }

    @Override
    public void finish(Sink sink) {
        first.finish(into(sink));
        second.finish(sink);
    }

    private Sink into(Sink sink) {
        return (bytes, from, to) -> second.feed(bytes, from, to, sink);
    }

    @Override
    public Found found(int rule) {
        return first.found(rule).and(second.found(rule));
    }

    @Override
    public List<Offence> offences() {
        return Stream.concat(
                        first.offences().stream(), second.offences().stream().map(this::inWhatCame))
                .toList();
    }

    private Offence inWhatCame(Offence offence) {
        return new Offence(
                offence.rule(),
                offence.found(),
                offence.possible(),
                first.origin(offence.pointer()),
                offence.replacements());
    }

    @Override
    public Optional<String> duplicate() {
        return first.duplicate().or(() -> second.duplicate().map(first::origin));
    }

    @Override
    public List<String> disputed() {
        return Stream.concat(
                        first.disputed().stream(), second.disputed().stream().map(first::origin))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Unread> unread() {
        return first.unread().or(second::unread);
    }

    @Override
    public String origin(String pointer) {
        return first.origin(second.origin(pointer));
    }

    @Override
    public boolean edited() {
        return first.edited() || second.edited();
    }

    @Override
    public boolean isSound() {
        return first.isSound() && second.isSound();
    }

    @Override
    public boolean isBetweenRecords() {
        return first.isBetweenRecords() && second.isBetweenRecords();
    }
}
