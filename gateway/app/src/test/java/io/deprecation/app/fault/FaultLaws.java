package io.deprecation.app.fault;

import io.deprecation.app.fault.FaultCase.Fault;
import io.deprecation.app.fault.FaultCase.Side;
import io.deprecation.app.fault.FaultCase.Treatment;
import io.deprecation.app.hardening.SeenRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What must hold of every case, whatever went wrong in it.
 *
 * @param answers what the clients have got, in order of the cases
 * @param seen the requests that the upstream has seen
 */
record FaultLaws(List<FaultCase> cases, List<RawAnswer> answers, List<SeenRequest> seen) {

    /** What the gateway may say itself: that the client, or the upstream, failed. */
    private static final Set<Integer> OWN = Set.of(400, 408, 422, 502, 504);

    FaultLaws {
        cases = List.copyOf(cases);
        answers = List.copyOf(answers);
        seen = List.copyOf(seen);
    }

    /** What of it did not hold. */
    List<String> broken() {
        return Stream.concat(
                        IntStream.range(0, cases.size())
                                .mapToObj(i -> brokenAnswer(cases.get(i), answers.get(i)).stream())
                                .flatMap(broken -> broken),
                        brokenRequests())
                .limit(20)
                .toList();
    }

    /** How many messages came through that had come byte by byte. */
    long dribbledWell() {
        return IntStream.range(0, cases.size())
                .filter(i ->
                        cases.get(i).fault() == Fault.DRIBBLE && answers.get(i).status() == 200)
                .count();
    }

    private Optional<String> brokenAnswer(FaultCase fault, RawAnswer answer) {
        if (!answer.whole()) {
            return Optional.empty();
        }
        if (answer.status() != 200) {
            return OWN.contains(answer.status()) ? Optional.empty() : Optional.of(answer.status() + " to " + fault);
        }
        try {
            String text = Wire.text(answer.body().getBytes(StandardCharsets.ISO_8859_1), answer.gzip());
            return text.equals(Wire.answered(fault))
                    ? Optional.empty()
                    : Optional.of("a cut answer that looks whole: " + fault + text);
        } catch (IOException broken) {
            return Optional.of("a whole answer with half a coding: " + fault);
        }
    }

    private Stream<String> brokenRequests() {
        Map<String, Integer> times = new HashMap<>();
        seen.forEach(request -> times.merge(request.target(), 1, Integer::sum));
        Stream<String> twice = times.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> "sent " + entry.getValue() + " times: " + entry.getKey());
        return Stream.concat(twice, seen.stream().flatMap(request -> brokenRequest(request).stream()));
    }

    private Optional<String> brokenRequest(SeenRequest request) {
        FaultCase fault = cases.get(FaultCase.number(request.target()));
        if (fault.treatment() == Treatment.REFUSED) {
            return Optional.of("refused, and sent: " + fault);
        }
        if (!request.whole()) {
            return fault.side() == Side.REQUEST
                    ? Optional.empty()
                    : Optional.of("half a request of a whole one: " + fault);
        }
        try {
            String text = Wire.text(request.body().getBytes(StandardCharsets.ISO_8859_1), fault.gzip());
            return text.equals(Wire.asked(fault))
                    ? Optional.empty()
                    : Optional.of("a cut request that looks whole: " + fault);
        } catch (IOException broken) {
            return Optional.of("a whole request with half a coding: " + fault);
        }
    }
}
