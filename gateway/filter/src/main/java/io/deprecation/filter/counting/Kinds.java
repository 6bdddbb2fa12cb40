package io.deprecation.filter.counting;

import io.deprecation.change.Found;
import io.deprecation.usage.Kind;

/** What was found, in the ledger's words. */
final class Kinds {

    private Kinds() {}

    static Kind of(Found found) {
        return switch (found) {
            case NONE -> Kind.NONE;
            case NEW -> Kind.NEW;
            case ECHO -> Kind.ECHO;
            case OLD -> Kind.OLD;
            case UNREAD -> Kind.UNREAD;
            case UNTRANSLATABLE -> Kind.UNTRANSLATABLE;
            case CONFLICT -> Kind.CONFLICT;
        };
    }
}
