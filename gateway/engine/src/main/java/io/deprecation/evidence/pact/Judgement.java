package io.deprecation.evidence.pact;

import io.deprecation.usage.gate.ConsumerContracts;
import io.deprecation.usage.gate.ConsumerContracts.Standing;
import java.util.ArrayList;
import java.util.List;

/**
 * What one file says of one deprecation.
 *
 * @param names which of its interactions name old members, or why it cannot be read; of a bounded number and length
 */
record Judgement(Standing standing, List<String> names) {

    private static final int MOST_NAMES = 20;
    private static final int LONGEST = 200;

    Judgement {
        names = bounded(names);
    }

    static Judgement unreadable(String file, String why) {
        return new Judgement(Standing.UNREADABLE, List.of(file + ": " + why));
    }

    /** What a file with these interactions among those that matter says. */
    static Judgement of(String file, Pact pact, List<Interaction> mentioning) {
        return new Judgement(
                mentioning.isEmpty() ? Standing.CLEAR : Standing.MENTIONED,
                mentioning.stream()
                        .map(interaction -> pact.consumer() + " → " + pact.provider() + ": " + interaction.description()
                                + " (" + file + ")")
                        .toList());
    }

    /** What several files say: a mention outweighs what cannot be read. */
    static ConsumerContracts together(List<Judgement> files) {
        Standing standing =
                files.stream().map(Judgement::standing).max(Standing::compareTo).orElse(Standing.CLEAR);
        List<String> names = files.stream()
                .filter(file -> file.standing == standing)
                .flatMap(file -> file.names.stream())
                .toList();
        return new ConsumerContracts(standing, bounded(names));
    }

    private static List<String> bounded(List<String> names) {
        List<String> bounded = new ArrayList<>(
                names.stream().limit(MOST_NAMES).map(Judgement::shortened).toList());
        if (names.size() > MOST_NAMES) {
            bounded.set(MOST_NAMES - 1, "and " + (names.size() - MOST_NAMES + 1) + " more");
        }
        return List.copyOf(bounded);
    }

    /** On one line, whatever a file's description holds. */
    private static String shortened(String name) {
        String line = name.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
