package io.deprecation.json;

import io.deprecation.change.Found;
import java.util.List;
import java.util.Optional;

/**
 * Translates one message of some format as it streams by: feed it the bytes in any pieces, finish, and read what was
 * found. The pieces make no difference to the bytes that leave. For one message and one thread.
 */
public interface Translator {

    /** Takes the next bytes of the message and writes what can leave. The array is not kept. */
    void feed(byte[] bytes, int from, int to, Sink sink);

    /** Ends the message and writes what is left. */
    void finish(Sink sink);

    /** What was found so far, by the rule's index in the plan. */
    Found found(int rule);

    /** Members that a request may be refused for, in the order of the body; of a bounded number. */
    List<Offence> offences();

    /** The pointer of a ruled member that stands twice in one object, if there is one. */
    Optional<String> duplicate();

    /**
     * Pointers to the objects whose forms disagree where the changed one wins, for {@link Plan#against}; of a bounded
     * number. None, where the message is not one that an upstream has a counterpart of.
     */
    default List<String> disputed() {
        return List.of();
    }

    /** Why some of the message could not be read; empty as long as all can. */
    Optional<Unread> unread();

    /**
     * Where in the message as it came that stood which a pointer leads to in what was written. Known of members that
     * were translated from the old form, as far as they are among the {@link #offences}; the pointer itself otherwise.
     */
    default String origin(String pointer) {
        return offences().stream()
                .filter(offence -> offence.replacements().stream()
                        .anyMatch(made -> pointer.equals(made) || pointer.startsWith(made + "/")))
                .map(Offence::pointer)
                .findFirst()
                .orElse(pointer);
    }

    /** Whether anything was cut or put; if not, what was written is what was fed. */
    boolean edited();

    /**
     * Whether what was written makes sense as a whole. A document that breaks off after an edit does not; a stream of
     * records does, because a record that cannot be read passes untouched.
     */
    default boolean isSound() {
        return unread().isEmpty();
    }

    /**
     * Whether what was written so far is whole records, so that a stream may end here; what is held of the next one is
     * then left out. A message that is no stream of records never may.
     */
    default boolean isBetweenRecords() {
        return false;
    }
}
