package io.deprecation.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.app.OwnGateway;
import io.deprecation.app.hardening.FramingCase.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a client makes of HTTP, the upstream sees the request that was meant, or none; seen by an upstream that reads
 * by the letter, on ruled paths and on others.
 */
final class FramingIT {

    private static final String SMUGGLED = "/smuggled";
    private static final List<String> FOLDERS = List.of("/unruled/", "/customers/");
    private static final List<FramingCase> CASES = FramingCase.all();

    private static RecordingUpstream upstream;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        upstream = new RecordingUpstream();
        port = OwnGateway.before(upstream.port());
    }

    /** Nothing else has come either, however late. */
    @AfterAll
    static void stop() throws IOException {
        assertThat(upstream.seen()).allMatch(request -> FOLDERS.stream().anyMatch(request.target()::contains));
        upstream.close();
    }

    static Stream<Arguments> cases() {
        return IntStream.range(0, CASES.size())
                .boxed()
                .flatMap(i -> FOLDERS.stream().map(folder -> Arguments.of(CASES.get(i), folder + "c" + i + "-")));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("cases")
    void theUpstreamSeesTheRequestThatIsMeantOrNone(FramingCase framing, String target) throws IOException {
        byte[] bytes = framing.bytes(target, SMUGGLED);
        if (framing.verdict() == Verdict.WAITS) {
            RawExchange.abandon(port, bytes);
            assertThat(upstream.seen(target)).noneMatch(SeenRequest::whole);
            return;
        }
        String answer = RawExchange.send(port, bytes);

        List<SeenRequest> seen = upstream.seen(target);
        switch (framing.verdict()) {
            case ONE -> assertThat(told(seen)).containsExactly(target + " " + framing.body());
            case TWO ->
                assertThat(told(seen))
                        .startsWith(target + " " + framing.body())
                        .isSubsetOf(target + " " + framing.body(), target + " ");
            case NONE -> {
                assertThat(seen).noneMatch(SeenRequest::whole);
                assertThat(answer).doesNotStartWith("HTTP/1.1 2").doesNotContain("\nHTTP/1.1 2");
            }
            default -> assertThat(seen).hasSizeLessThanOrEqualTo(1);
        }
    }

    /** Each with its body, or that it broke off. */
    private static List<String> told(List<SeenRequest> seen) {
        return seen.stream()
                .map(request -> request.target() + " " + (request.whole() ? request.body() : "broken off"))
                .toList();
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(CASES).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }
}
