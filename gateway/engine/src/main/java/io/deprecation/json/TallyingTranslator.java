package io.deprecation.json;

import io.deprecation.change.Found;
import java.util.List;
import java.util.Optional;

/** Answers what was found from a {@link Tally}. */
abstract class TallyingTranslator implements Translator {

    private final Tally tally;

    TallyingTranslator(Tally tally) {
        this.tally = tally;
    }

    final Tally tally() {
        return tally;
    }

    @Override
    public final Found found(int rule) {
        return tally.found(rule);
    }

    @Override
    public final List<Offence> offences() {
        return tally.offences();
    }

    @Override
    public final Optional<String> duplicate() {
        return tally.duplicate();
    }

    @Override
    public final Optional<Unread> unread() {
        return tally.unread();
    }

    @Override
    public final boolean edited() {
        return tally.edited();
    }
}
