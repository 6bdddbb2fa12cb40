package io.deprecation.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.app.OwnGateway;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No spelling of a path brings a request to a ruled resource past its rule: whatever of it reaches an upstream has been
 * ruled, which shows in that the old form of its body has become the new one, or it does not reach it in contract.
 */
final class PathEvasionIT {

    private static final Path TABLE = Path.of("src/test/resources/hardening/paths.txt");
    private static final String OLD = "{\"name\":\"Ada L\"}";
    private static final String NEW = "{\"firstName\":\"Ada\",\"lastName\":\"L\"}";

    private static RecordingUpstream upstream;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        upstream = new RecordingUpstream();
        port = OwnGateway.before(upstream.port());
    }

    @AfterAll
    static void stop() throws IOException {
        upstream.close();
    }

    static Stream<String> spellings() throws IOException {
        return Files.readAllLines(TABLE).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void inMigrateWhatReachesTheResourceIsTranslated(String spelling) throws IOException {
        for (SeenRequest seen : sent("customers", spelling)) {
            if (PathOracle.meets("customers", seen.target())) {
                assertThat(seen.body()).isEqualTo(NEW);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void inContractNothingReachesTheResource(String spelling) throws IOException {
        assertThat(sent("contracted", spelling)).noneMatch(seen -> PathOracle.meets("contracted", seen.target()));
    }

    @Test
    void theTableHasSpellingsThatAnUpstreamTakesForTheResource() throws IOException {
        assertThat(spellings().map(spelling -> filled("customers", spelling)))
                .filteredOn(target -> PathOracle.meets("customers", target))
                .hasSizeGreaterThan(50);
    }

    private static List<SeenRequest> sent(String resource, String spelling) throws IOException {
        int before = upstream.seen().size();
        String request = "POST " + filled(resource, spelling) + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + OLD.length() + "\r\n\r\n" + OLD;
        RawExchange.send(port, request.getBytes(StandardCharsets.ISO_8859_1));
        List<SeenRequest> seen = upstream.seen();
        return seen.subList(before, seen.size());
    }

    private static String filled(String resource, String spelling) {
        String escaped = "%" + Integer.toHexString(resource.charAt(0)) + resource.substring(1);
        return spelling.replace("{r}", resource)
                .replace("{R}", resource.toUpperCase(Locale.ROOT))
                .replace("{e}", escaped);
    }
}
