package io.deprecation.parameter;

import io.deprecation.change.Found;
import io.deprecation.json.Offence;
import io.deprecation.json.Sink;
import io.deprecation.json.Translator;
import io.deprecation.json.Unread;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/**
 * A body that is said to be a form, and is JSON if it starts like it: so send command lines theirs, and servers that do
 * not look at the media type take it.
 */
public final class FormOrJson implements Translator {

    private final Translator json;
    private Translator translator;
    private final ByteArrayOutputStream leading = new ByteArrayOutputStream();
    private boolean begun;

    /** @param form what translates the body unless it starts like JSON */
    public FormOrJson(Translator form, Translator json) {
        this.json = json;
        this.translator = form;
    }

    @Override
    public void feed(byte[] bytes, int from, int to, Sink sink) {
        if (begun) {
            translator.feed(bytes, from, to, sink);
            return;
        }
        leading.write(bytes, from, to - from);
        for (int i = from; i < to && !begun; i++) {
            if (!isSpace(bytes[i])) {
                begin(bytes[i], sink);
            }
        }
    }

    private void begin(byte first, Sink sink) {
        begun = true;
        if (first == '{' || first == '[') {
            translator = json;
        }
        translator.feed(leading.toByteArray(), 0, leading.size(), sink);
        leading.reset();
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    @Override
    public void finish(Sink sink) {
        if (!begun) {
            translator.feed(leading.toByteArray(), 0, leading.size(), sink);
        }
        translator.finish(sink);
    }

    @Override
    public Found found(int rule) {
        return translator.found(rule);
    }

    @Override
    public List<Offence> offences() {
        return translator.offences();
    }

    @Override
    public Optional<String> duplicate() {
        return translator.duplicate();
    }

    @Override
    public List<String> disputed() {
        return translator.disputed();
    }

    @Override
    public Optional<Unread> unread() {
        return translator.unread();
    }

    @Override
    public boolean edited() {
        return translator.edited();
    }

    @Override
    public boolean isSound() {
        return translator.isSound();
    }
}
