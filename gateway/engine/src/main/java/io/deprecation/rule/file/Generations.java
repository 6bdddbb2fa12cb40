package io.deprecation.rule.file;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * A generation of rules.
     *
     * @param catalog the rules and clients
     * @param digest of the texts
     * @param files the texts, by the file's name
     */
    public record Generation(Catalog catalog, String digest, Map<String, String> files) {

        public Generation {
            files = Map.copyOf(files);
        }

        static Generation of(Catalog catalog, RuleTexts texts) {
            Map<String, String> files = new HashMap<>();
            texts.files().forEach((name, bytes) -> files.put(name, new String(bytes, StandardCharsets.UTF_8)));
            return new Generation(catalog, texts.digest(), files);
        }
    }

    private final RuleDirectory directory;
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

    private volatile Generation current;
    /** The fingerprint at the last poll, and the one and the content that were last read; guarded by this. */
    private List<?> seen;

    private List<?> readAt;
    private String digest;

    private Generations(RuleDirectory directory, Generation current, List<?> fingerprint) {
        this.directory = directory;
        this.current = current;
        this.seen = fingerprint;
        this.readAt = fingerprint;
        this.digest = current.digest();
    }

    /**
     * Reads the first generation.
     *
     * @throws BrokenRulesException if the directory holds no good one
     */
    public static Generations open(RuleDirectory directory) {
        List<?> fingerprint = directory.fingerprint();
        RuleTexts texts = directory.read();
        Load load = texts.load();
        if (load instanceof Load.Loaded loaded) {
            return new Generations(directory, Generation.of(loaded.catalog(), texts), fingerprint);
        }
        throw new BrokenRulesException(load.problems());
    }

    /** The generation that serves now. A request asks once. */
    public Catalog current() {
        return current.catalog();
    }

    /** The generation that serves now, as a whole. */
    public Generation serving() {
        return current;
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
            current = Generation.of(loaded.catalog(), texts);
            event = new Event.Reloaded(loaded.catalog(), loaded.problems());
        } else {
            event = new Event.Rejected(load.problems());
        }
        listeners.forEach(listener -> listener.accept(event));
    }
}
