package io.deprecation.json;

import io.deprecation.change.Pointers;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entered containers, outermost first. Frames that were left are kept and used again: most objects are alike. */
final class Frames {

    private @Nullable Frame[] frames = new @Nullable Frame[4];
    private int size;

    void push(Node node, boolean object, Scanner.Around around) {
        if (size == frames.length) {
            frames = Arrays.copyOf(frames, size * 2);
        }
        Frame used = frames[size];
        if (used != null && used.fits(node, object)) {
            used.reuse(around);
        } else {
            frames[size] = new Frame(node, object, around);
        }
        size++;
    }

    void pop() {
        size--;
    }

    Frame top() {
        return get(size - 1);
    }

    Frame get(int index) {
        return Objects.requireNonNull(frames[index]);
    }

    int size() {
        return size;
    }

    /** Where the innermost container stands, as an RFC 6901 pointer. */
    String pointer() {
        var pointer = new StringBuilder();
        for (int i = 1; i < size; i++) {
            Frame frame = get(i);
            String member = frame.node().step();
            pointer.append('/').append(member == null ? frame.around().item() : Pointers.escape(member));
        }
        return pointer.toString();
    }

    boolean isEmpty() {
        return size == 0;
    }
}
