package io.deprecation.evidence.pact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Judgements by file and rule; the one that was not asked for longest goes first. Safe for use by many threads. */
final class Remembered {

    /** What was asked: an edit of either makes it another question. */
    record Question(Stamp file, String fingerprint) {}

    private static final int MOST = 10_000;

    private final Map<Question, Judgement> judgements = new LinkedHashMap<>(16, 0.75f, true);

    synchronized Optional<Judgement> get(Question question) {
        return Optional.ofNullable(judgements.get(question));
    }

    synchronized void put(Question question, Judgement judgement) {
        judgements.put(question, judgement);
        if (judgements.size() > MOST) {
            judgements.remove(judgements.keySet().iterator().next());
        }
    }
}
