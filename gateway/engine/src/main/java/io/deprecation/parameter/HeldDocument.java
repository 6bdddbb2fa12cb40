package io.deprecation.parameter;

import io.deprecation.change.Found;
import io.deprecation.json.Limits;
import io.deprecation.json.Offence;
import io.deprecation.json.Sink;
import io.deprecation.json.Translator;
import io.deprecation.json.Unread;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * A body whose parameters are known only when all of it has come: it is held as a whole, and one over the limit passes
 * as it is.
 */
abstract class HeldDocument implements Translator {

    private final MessageParameters parameters;
    private final Place place;
    private final Limits limits;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean passing;
    private boolean edited;

    HeldDocument(MessageParameters parameters, Place place, Limits limits) {
        this.parameters = parameters;
        this.place = place;
        this.limits = limits;
    }

    /** The bytes that take the place of those that came; the same array if none do. */
    abstract byte[] translate(byte[] bytes);

    @Override
    public void feed(byte[] bytes, int from, int to, Sink sink) {
        if (!passing && held.size() + to - from > limits.heldBack()) {
            passing = true;
            release(held.toByteArray(), sink);
            held.reset();
        }
        if (passing) {
            sink.write(bytes, from, to);
        } else {
            held.write(bytes, from, to - from);
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the same array says that nothing was edited
    public void finish(Sink sink) {
        if (!passing) {
            byte[] came = held.toByteArray();
            byte[] made = translate(came);
            edited = made != came;
            release(made, sink);
        }
    }

    private static void release(byte[] bytes, Sink sink) {
        sink.write(bytes, 0, bytes.length);
    }

    @Override
    public Found found(int rule) {
        return passing && parameters.concerns(rule, place) ? Found.UNREAD : Found.NONE;
    }

    @Override
    public List<Offence> offences() {
        return List.of();
    }

    @Override
    public Optional<String> duplicate() {
        return parameters.duplicate();
    }

    @Override
    public Optional<Unread> unread() {
        return passing ? Optional.of(Unread.TOO_LARGE) : Optional.empty();
    }

    @Override
    public boolean edited() {
        return edited;
    }
}
