package io.deprecation.parameter;

import io.deprecation.change.Path;
import io.deprecation.change.Value;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one place of one message, to be read and edited. A text is a JSON string; a name that stands there
 * several times has an array of strings. For one thread.
 */
public interface Contents {

    /** The value at a path inside the place; {@code null} if there is none. */
    @Nullable
    Value get(Path path);

    /** Whether a value can stand at a path. */
    boolean takes(Path path, Value value);

    /** Puts a value that the place {@linkplain #takes takes} at a path. */
    void put(Path path, Value value);

    /** Puts what stands at one path at another one too, as it is written. */
    default void copy(Path from, Path to) {
        Value value = get(from);
        if (value != null) {
            put(to, value);
        }
    }

    /** Takes out what stands at a path. */
    void remove(Path path);
}
