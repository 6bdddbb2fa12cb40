package io.deprecation.rule.file;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The generation of rules that serves, following a directory. A good edit is swapped in whole; a broken one leaves the
 * last good generation serving (design 2-rules.md, "Reload").
 *
 * <p>There is no thread in it: {@link #poll} is called at some interval, and an edit takes effect at the second call
 * after it, for a directory is read only once it has looked the same twice. An edit that was caught half-written
 * settles that way. Safe for use by many threads; {@link #current} never waits.
 */
public final class Generations {

    /** What became of an edit. */
    public sealed interface Event {

        /** A new generation serves. */
        record Reloaded(Catalog catalog, List<Problem> advice) implements Event {}

        /** The edit is broken; the generation before it goes on serving. Told once for the same content. */
        record Rejected(List<Problem> problems) implements Event {}
    }

    /** What serves, and what is wrong with the directory if that is something else. */
    private record State(Generation serving, List<Problem> rejected) {}

    private final RuleDirectory directory;
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

    private volatile State state;
    /** The fingerprint at the last poll, and the one and the content that were last read; guarded by this. */
    private List<?> seen;

    private List<?> readAt;
    private String digest;

    private Generations(RuleDirectory directory, State state, List<?> fingerprint, String digest) {
        this.directory = directory;
        this.state = state;
        this.seen = fingerprint;
        this.readAt = fingerprint;
        this.digest = digest;
    }

    /**
     * Reads the first generation.
     *
     * @throws BrokenRulesException if the directory holds no good one
     */
    public static Generations open(RuleDirectory directory) {
        return open(directory, LastGood.NONE);
    }

    /**
     * Reads the first generation; where the directory is broken, the last good one serves, and the directory is
     * {@link #rejected} until an edit makes it good.
     *
     * @throws BrokenRulesException if the directory is broken, and no good generation is kept that still loads
     */
    public static Generations open(RuleDirectory directory, LastGood lastGood) {
        List<?> fingerprint = directory.fingerprint();
        RuleTexts texts = directory.read();
        Load load = texts.load();
        State first = load instanceof Load.Loaded loaded
                ? new State(Generation.of(texts, loaded), List.of())
                : new State(kept(lastGood, load.problems()), load.problems());
        return new Generations(directory, first, fingerprint, texts.digest());
    }

    private static Generation kept(LastGood lastGood, List<Problem> problems) {
        var broken = new BrokenRulesException(problems);
        Optional<Generation> kept = Optional.empty();
        try {
            kept = lastGood.files().map(RuleTexts::of).flatMap(Generation::of);
        } catch (RuntimeException unavailable) {
            broken.addSuppressed(unavailable);
        }
        return kept.orElseThrow(() -> broken);
    }

    /** The generation that serves now. A request asks once. */
    public Catalog current() {
        return state.serving().catalog();
    }

    /** The generation that serves now, with its texts. */
    public Generation serving() {
        return state.serving();
    }

    /** The problems of the directory as it is now, if it is broken and an earlier generation serves; else none. */
    public List<Problem> rejected() {
        return state.rejected();
    }

    /** Tells a listener of all events from now on, on the thread that polls. */
    public void listen(Consumer<Event> listener) {
        listeners.add(listener);
    }

    /** Looks for an edit, and reads the directory if there is one that has settled. Waits for the disk. */
    public synchronized void poll() {
        List<?> fingerprint = directory.fingerprint();
        boolean settled = fingerprint.equals(seen);
        seen = fingerprint;
        if (!settled || fingerprint.equals(readAt)) {
            return;
        }
        RuleTexts texts = directory.read();
        if (!directory.fingerprint().equals(fingerprint)) {
            return;
        }
        readAt = fingerprint;
        String content = texts.digest();
        if (!content.equals(digest)) {
            digest = content;
            swap(texts);
        }
    }

    private void swap(RuleTexts texts) {
        Load load = texts.load();
        Event event;
        if (load instanceof Load.Loaded loaded) {
            state = new State(Generation.of(texts, loaded), List.of());
            event = new Event.Reloaded(loaded.catalog(), loaded.problems());
        } else {
            state = new State(state.serving(), load.problems());
            event = new Event.Rejected(load.problems());
        }
        listeners.forEach(listener -> listener.accept(event));
    }
}
