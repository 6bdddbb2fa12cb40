package io.deprecation.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.deprecation.app.OwnGateway;
import io.deprecation.rule.file.Generations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Entity tags from one phase and one edit of the rule to the next (design 4-http.md, "ETag"). */
final class ValidatorsIT {

    private static final String NAME = "customer-name.yaml";
    private static final Path RULE = Path.of("src/test/resources/http-rules").resolve(NAME);
    private static final String CONTRACT =
            "contract-anyway: { reason: tests, by: jo@example.com, until: 2099-01-01 }\n";
    private static final RawUpstream UPSTREAM = RawUpstream.start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // started before the tests
    private static ConfigurableApplicationContext gateway;

    private static String migrate = "";

    @BeforeAll
    static void start() throws IOException {
        migrate = Files.readString(RULE);
        write(migrate);
        gateway = OwnGateway.at(
                Clock.systemUTC(),
                UPSTREAM.port(),
                "--deprecation.rules=" + folder.resolve("rules"),
                "--deprecation.reload-every=20ms");
    }

    /** An upstream that has one version of what it is asked for. */
    @BeforeEach
    void answer() {
        UPSTREAM.converse((request, connection) -> connection
                .getOutputStream()
                .write(
                        request.fields("If-None-Match").contains("\"v1\"")
                                ? Answers.bare("304 Not Modified", "ETag: \"v1\"")
                                : Answers.json(Answers.NEW, "ETag: \"v1\"")));
    }

    @Test
    void aTagNeverBringsBackTheShapeThatWasBehindIt() {
        edit(migrate);
        String both = tag(get());
        assertThat(get("If-None-Match: " + both).status()).isEqualTo(304);
        assertThat(tag(get("If-None-Match: " + both))).isEqualTo(both);

        edit(migrate.replace("phase: migrate", "phase: contract") + CONTRACT);
        Message contracted = get("If-None-Match: " + both);
        assertThat(contracted.status()).isEqualTo(200);
        assertThat(contracted.text()).isEqualTo(Answers.NEW);
        assertThat(tag(contracted)).isNotEqualTo(both);

        edit(migrate);
        Message back = get("If-None-Match: " + tag(contracted));
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.text()).contains("\"name\"");
        assertThat(get("If-None-Match: " + both).status()).isEqualTo(304);
    }

    @Test
    void aTagOfAnotherTranslationIsNotAskedForAgain() {
        edit(migrate);
        String before = tag(get());

        edit(migrate.replace("by: \" \"", "by: \"-\"").replace("Ada Lovelace", "Ada-Lovelace"));
        Message after = get("If-None-Match: " + before);

        assertThat(after.text()).contains("\"name\":\"Ada-Lovelace\"");
    }

    @Test
    void aPhaseThatMakesTheSameBytesKeepsTheTag() {
        edit(migrate);
        String migrating = tag(get());

        edit(migrate.replace("phase: migrate", "phase: expand"));

        assertThat(get("If-None-Match: " + migrating).status()).isEqualTo(304);
    }

    @Test
    void aWriteIsConditionalOnTheUpstreamsTagWhateverTranslationWasSeen() {
        edit(migrate.replace("phase: migrate", "phase: contract") + CONTRACT);
        String contracted = tag(get());
        edit(migrate);
        String both = tag(get());
        UPSTREAM.answer(Answers.bare("204 No Content"));

        put("If-Match: W/\"v0\", " + contracted + "\r\nIf-Match: " + both + ", *");
        Message request = UPSTREAM.received();
        put("If-None-Match: *");
        Message creation = UPSTREAM.received();

        assertThat(String.join(", ", request.fields("If-Match"))).isEqualTo("W/\"v0\", \"v1\", \"v1\", *");
        assertThat(creation.fields("If-None-Match")).containsExactly("*");
    }

    @Test
    void severalTagsOnSeveralLinesAreOneList() {
        edit(migrate);
        String both = tag(get());

        Message answer = get("If-None-Match: \"v0\"\r\nIf-None-Match: \"v1\", W/\"a,b\", " + both);

        assertThat(answer.status()).isEqualTo(304);
    }

    @Test
    void aWeakTagStaysWeak() {
        edit(migrate);
        UPSTREAM.answer(Answers.json(Answers.NEW, "ETag: W/\"v1\""));
        String weak = tag(get());
        UPSTREAM.answer(Answers.json(Answers.NEW, "ETag: W/\"v1\""));

        get("If-None-Match: " + weak);

        assertThat(weak).startsWith("W/\"v1~dep.");
        assertThat(UPSTREAM.received().fields("If-None-Match")).containsExactly("W/\"v1\"");
    }

    @Test
    void a304IsADelivery() {
        edit(migrate);
        String both = tag(get());
        double before = deliveries();

        assertThat(get("If-None-Match: " + both).status()).isEqualTo(304);

        assertThat(deliveries()).isEqualTo(before + 1);
    }

    private static double deliveries() {
        return gateway
                .getBean(MeterRegistry.class)
                .find("deprecation.responses")
                .tag("outcome", "delivered")
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static Message get(String... fields) {
        return exchange("GET", "", fields);
    }

    private static void put(String field) {
        exchange("PUT", Answers.NEW, field);
    }

    private static Message exchange(String method, String body, String... fields) {
        String own = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
        String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        try (Wire wire = Wire.to(OwnGateway.port(gateway))) {
            wire.send(method + " /customers/1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + own
                    + length + "\r\n" + body);
            return wire.answer();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String tag(Message answer) {
        return answer.field("ETag").orElseThrow();
    }

    /** Edits the rule, and waits until it is in force. */
    private static void edit(String text) {
        try {
            write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Generations generations = gateway.getBean(Generations.class);
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> text.equals(generations.serving().files().get(NAME)));
    }

    /** At once, so that no half of it is seen. */
    private static void write(String text) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Path draft = Files.writeString(folder.resolve("draft"), text);
        Files.move(draft, rules.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }
}
