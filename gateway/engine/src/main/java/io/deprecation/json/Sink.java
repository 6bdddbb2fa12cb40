package io.deprecation.json;

/** Takes the rewritten bytes, in order. */
@FunctionalInterface
public interface Sink {

    /** Takes {@code bytes} from {@code from} up to {@code to}; they may change after the call returns. */
    void write(byte[] bytes, int from, int to);
}
