package io.deprecation.evidence;

import io.deprecation.rule.Accepted;
import io.deprecation.rule.Clients;
import io.deprecation.rule.ContractTerms;
import io.deprecation.rule.Deprecation;
import io.deprecation.usage.Interval;
import io.deprecation.usage.gate.Acceptance;
import io.deprecation.usage.gate.Condition;
import io.deprecation.usage.gate.GateTerms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What people have written down, in the gate's words. */
final class Terms {

    private Terms() {}

    static GateTerms of(Deprecation deprecation, Clients clients) {
        ContractTerms contract = deprecation.contract();
        return new GateTerms(
                deprecation.id(),
                Optional.of(deprecation.sunset()),
                contract.quietFor().orElse(GateTerms.DEFAULT_QUIET_FOR),
                contract.consumers(),
                contract.accept().stream().flatMap(Terms::acceptance).toList(),
                client -> brownouts(deprecation, client),
                Register.of(deprecation, clients));
    }

    private static List<Interval> brownouts(Deprecation deprecation, String client) {
        return deprecation.schedule().responseBrownouts(client).stream()
                .map(window -> new Interval(window.from(), window.until()))
                .toList();
    }

    /** One of a condition that there is not, which the loader does not let through, accepts nothing. */
    private static Stream<Acceptance> acceptance(Accepted word) {
        return Condition.of(word.condition())
                .map(condition -> new Acceptance(condition, word.client(), word.by(), word.reason(), word.until()))
                .stream();
    }
}
