package io.deprecation.rule;

/** A path template that is not in the syntax, or that no normalised path could match. The message says what and where. */
public final class TemplateSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    TemplateSyntaxException(String pattern, int index, String what) {
        super("%s (at character %d of `%s`)".formatted(what, index + 1, pattern));
    }
}
