package io.deprecation.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A place of a message in which values stand under names. */
public enum Place {
    /** The query of the request's target. */
    QUERY,
    /** The header fields; their names are compared without regard to case. */
    HEADER,
    /** The fields of a body that is {@code application/x-www-form-urlencoded}. */
    FORM,
    /** The object in a JSON body. */
    BODY;

    /** The words of all places, in their order. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(Place::word).toList();

    /** The word of the rule file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The place with a word of the rule file. */
    public static Optional<Place> of(String word) {
        return Arrays.stream(values())
                .filter(place -> place.word().equals(word))
                .findFirst();
    }
}
