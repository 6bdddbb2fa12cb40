package io.deprecation.demo.history;

import io.deprecation.usage.Kind;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One request and its answer.
 *
 * @param found the form that was sent; {@link Kind#NONE} if none could be
 * @param answer what became of the old form in the answer; empty if there it could not be
 */
record Exchange(Call call, Kind found, StatusClass status, Optional<Outcome> answer) {

    /** What the gateway counts of it (design 5-usage.md, "A use"). */
    List<Use> uses(String deprecation, String client) {
        Stream<Observation> request =
                found == Kind.NONE ? Stream.empty() : Stream.of(Observation.request(found, Outcome.FORWARDED, status));
        Stream<Observation> response = answer.stream().map(outcome -> Observation.response(outcome, status));
        Stream<Observation> traffic = Stream.of(Observation.traffic(found, Outcome.FORWARDED, status));
        return Stream.of(request, response, traffic)
                .flatMap(observations -> observations)
                .map(observation -> new Use(deprecation, client, observation, call.pattern(), call.method()))
                .toList();
    }

    boolean sendsOld() {
        return found.isLegacyUse();
    }

    /** Whether the user agent is evidence. */
    boolean touchesOld() {
        return sendsOld() || answer.filter(Outcome.DELIVERED::equals).isPresent();
    }
}
