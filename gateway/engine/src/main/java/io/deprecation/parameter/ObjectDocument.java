package io.deprecation.parameter;

import io.deprecation.change.Found;
import io.deprecation.change.Value;
import io.deprecation.json.Limits;
import io.deprecation.json.Offence;
import io.deprecation.json.Sink;
import io.deprecation.json.Translator;
import io.deprecation.json.Unread;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * A JSON body between which and other places something moves, after its objects have been translated. What has moved is
 * not asked of the upstream's counterpart: a dispute in such a body stays one.
 */
public final class ObjectDocument implements Translator {

    private final Translator objects;
    private final Moving moving;

    /** @param objects translates the objects in the body */
    public ObjectDocument(Translator objects, MessageParameters parameters, Limits limits) {
        this.objects = objects;
        this.moving = new Moving(parameters, limits);
    }

    @Override
    public void feed(byte[] bytes, int from, int to, Sink sink) {
        objects.feed(bytes, from, to, (made, start, end) -> moving.feed(made, start, end, sink));
    }

    @Override
    public void finish(Sink sink) {
        objects.finish((made, start, end) -> moving.feed(made, start, end, sink));
        moving.readable = objects.unread().isEmpty();
        moving.finish(sink);
    }

    @Override
    public Found found(int rule) {
        return objects.found(rule).and(moving.found(rule));
    }

    @Override
    public List<Offence> offences() {
        return objects.offences();
    }

    @Override
    public Optional<String> duplicate() {
        return objects.duplicate().or(moving::duplicate);
    }

    @Override
    public Optional<Unread> unread() {
        return objects.unread().or(moving::unread);
    }

    @Override
    public boolean edited() {
        return objects.edited() || moving.edited();
    }

    @Override
    public boolean isSound() {
        return objects.isSound();
    }

    /** What comes out of the translation of objects. */
    private static final class Moving extends HeldDocument {

        private final MessageParameters parameters;
        private boolean readable;

        Moving(MessageParameters parameters, Limits limits) {
            super(parameters, Place.BODY, limits);
            this.parameters = parameters;
        }

        @Override
        byte[] translate(byte[] bytes) {
            int from = 0;
            int to = bytes.length;
            // Behind the byte order mark, which is all that may stand before a text besides white space.
            while (from < to && (bytes[from] < 0 || bytes[from] <= ' ')) {
                from++;
            }
            while (to > from && bytes[to - 1] >= 0 && bytes[to - 1] <= ' ') {
                to--;
            }
            if (!readable || from == to) {
                parameters.translateWithoutBody();
                return bytes;
            }
            Value before = Value.over(bytes, from, to);
            Value after = parameters.translateObjects(before);
            return after.equals(before) ? bytes : around(bytes, from, to, after);
        }

        private static byte[] around(byte[] bytes, int from, int to, Value value) {
            var text = new byte[value.length()];
            value.copyTo(text, 0);
            var out = new ByteArrayOutputStream();
            out.write(bytes, 0, from);
            out.writeBytes(text);
            out.write(bytes, to, bytes.length - to);
            return out.toByteArray();
        }
    }
}
