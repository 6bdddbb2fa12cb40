package io.deprecation.filter.gate;

import io.deprecation.rule.Deprecation;
import io.deprecation.usage.gate.GateAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The gate's last answer for each rule, and when it is to be asked again. For one thread. */
final class Answers {

    /** What asks for no contract and no ramp yet is only looked at, and there may be many of them. */
    private static final int SELDOM = 10;

    private final Duration often;
    private final Map<String, Asked> asked = new HashMap<>();

    private record Asked(GateAnswer answer, Instant at) {}

    /** @param often how often to ask for what waits for the answer */
    Answers(Duration often) {
        this.often = often;
    }

    /** Whether it is time to ask for a rule. */
    boolean isDue(Deprecation rule, boolean asksTheGate, Instant now) {
        Duration interval = asksTheGate ? often : often.multipliedBy(SELDOM);
        Asked last = asked.get(rule.id());
        // A clock that was put back must not put the question off.
        return last == null || now.isBefore(last.at) || !now.isBefore(last.at.plus(interval));
    }

    void keep(GateAnswer answer, Instant now) {
        asked.put(answer.deprecation(), new Asked(answer, now));
    }

    /** Forgets all that is not about one of these rules, and what was asked of another generation. */
    void begin(Collection<Deprecation> rules) {
        asked.keySet().retainAll(rules.stream().map(Deprecation::id).toList());
        asked.replaceAll((id, last) -> new Asked(last.answer, Instant.MAX));
    }

    List<GateAnswer> all() {
        return asked.values().stream().map(Asked::answer).toList();
    }
}
