package io.deprecation.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** The name of somebody whom a simulated partner registers as a customer; the last part may be empty. */
record PersonName(String first, String last) {

    private static final List<PersonName> ALL = List.of(
            new PersonName("Grace", "Hopper"),
            new PersonName("José", "Núñez"),
            new PersonName("花子", "日本"),
            new PersonName("Søren", "Ågård"),
            new PersonName("Fox 🦊", "McCloud"),
            new PersonName("Ludwig", "van Beethoven"),
            new PersonName("Cher", ""));

    static PersonName any(RandomGenerator random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /** The name as the old form holds it. */
    String full() {
        return last.isEmpty() ? first : first + " " + last;
    }
}
