package io.deprecation.demo;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/**
 * The resources of one kind, each as the very text that is served, by ascending id. Thread-safe.
 *
 * <p>Beyond {@code capacity} the oldest created one makes room, so that a demo may run for days; those it began with
 * stay until they are deleted.
 */
final class Documents {

    private final NavigableMap<Long, String> texts;
    private final int capacity;
    private long lastId;
    private final long lastGivenId;

    /** @param given the documents to begin with, at least one */
    Documents(NavigableMap<Long, String> given, int capacity) {
        this.texts = new TreeMap<>(given);
        this.capacity = capacity;
        this.lastId = given.lastKey();
        this.lastGivenId = lastId;
    }

    /** All documents as one JSON object, joined as text so that each keeps its own number forms and white space. */
    synchronized String list() {
        return "{\"items\":[" + String.join(",", texts.values()) + "],\"total\":" + texts.size() + "}";
    }

    synchronized Optional<String> find(long id) {
        return Optional.ofNullable(texts.get(id));
    }

    /** Adds the document that {@code text} makes for the id that it is given, and returns that id. */
    synchronized long create(LongFunction<String> text) {
        long id = lastId + 1;
        texts.put(id, text.apply(id));
        lastId = id;
        Long oldestCreated = texts.higherKey(lastGivenId);
        if (texts.size() > capacity && oldestCreated != null) {
            texts.remove(oldestCreated);
        }
        return id;
    }

    /** Replaces a document by what {@code change} makes of it; empty if there is none. */
    synchronized Optional<String> update(long id, UnaryOperator<String> change) {
        return Optional.ofNullable(texts.computeIfPresent(id, (key, text) -> change.apply(text)));
    }

    synchronized boolean delete(long id) {
        return texts.remove(id) != null;
    }
}
