package io.deprecation.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command against a server on a socket that says what a console might. */
final class GateCommandTest {

    private static final String FAIL = """
            {"deprecation":"customer-name","asked":"2026-11-21T10:30:00Z","verdict":"%s",
             "interval":{"from":"2026-10-17","to":"2026-11-21","complete":true,"sampleData":true},
             "findings":[
               {"condition":1,"name":"sunset","verdict":"pass","reason":"The sunset has passed."},
               {"condition":2,"name":"requests","verdict":"fail","client":"acme","reason":"acme sent 3 \\u001b[31mrequests."},
               {"condition":4,"name":"traffic","verdict":"unknown","client":"idle","reason":"idle has sent nothing.",
                "accepted":{"by":"jo","reason":"out of business","until":"2026-12-31T00:00:00Z"}}],
             "contradicted":["globex"],
             "contractAnyway":{"stands":true,"by":"jo","reason":"a fire","until":"2026-12-31T00:00:00Z"},
             "toCome":{"some":"member"}}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @SuppressWarnings("NullAway.Init") // made before each test
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"pass, 0", "fail, 1", "unknown, 3"})
    void theExitCodeIsTheVerdict(String verdict, int code) {
        answer("/api/gate/customer-name", 200, "application/json", FAIL.formatted(verdict));

        assertThat(gate("customer-name")).isEqualTo(code);
        assertThat(out.toString()).startsWith("customer-name: " + verdict + "\n");
        assertThat(err).hasToString("");
    }

    @Test
    void everyReasonIsALine() {
        answer("/api/gate/customer-name", 200, "application/json", FAIL.formatted("fail"));

        gate("customer-name");

        assertThat(out).hasToString("""
                customer-name: fail
                1. pass: The sunset has passed.
                2. fail: acme sent 3 ?[31mrequests.
                4. unknown: idle has sent nothing. Accepted by jo until 2026-12-31T00:00:00Z: out of business
                globex is recorded as migrated or gone, and used the old form: correct the record
                contract-anyway stands until 2026-12-31T00:00:00Z, by jo: a fire
                Made from sample data.
                """);
    }

    @Test
    void aPassThatIsKeptSaysWhy() {
        answer("/api/gate/customer-name", 200, "application/json", """
                {"deprecation":"customer-name","asked":"2026-11-21T10:30:00Z","verdict":"pass","findings":[],
                 "contradicted":[],
                 "latch":{"effective":"2026-11-01T00:01:00Z","evidence":["1. It has passed.","2. Nobody sent it."]}}
                """);

        assertThat(gate("customer-name")).isZero();
        assertThat(out).hasToString("""
                customer-name: pass
                The pass is kept, and in effect from 2026-11-01T00:01:00Z on, because:
                1. It has passed.
                2. Nobody sent it.
                """);
    }

    @Test
    void jsonIsHandedOnAsItCame() {
        String body = FAIL.formatted("unknown");
        answer("/api/gate/customer-name", 200, "application/json", body);

        assertThat(gate("customer-name", "--format", "json")).isEqualTo(3);
        assertThat(out).hasToString(body + "\n");
    }

    @Test
    void anIdThatTheConsoleDoesNotKnowIsNoAnswer() {
        answer("/api/gate/nobody", 404, "application/problem+json", """
                {"title":"Not Found","status":404,"detail":"No rule has this id."}""");

        assertThat(gate("nobody")).isEqualTo(2);
        assertThat(err.toString()).contains("nobody", "No rule has this id.");
        assertThat(out).hasToString("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <html>hello</html>",
                "200 | {}",
                "200 | []",
                "200 | null",
                "200 | {\"deprecation\":\"another\",\"verdict\":\"pass\",\"findings\":[],\"contradicted\":[]}",
                "200 | {\"deprecation\":\"customer-name\",\"verdict\":\"perhaps\",\"findings\":[],\"contradicted\":[]}",
                "200 | {\"deprecation\":\"customer-name\",\"verdict\":\"pass\"}",
                "302 | elsewhere",
                "500 | oops"
            })
    void whatIsNoGatesAnswerIsNone(int status, String body) {
        answer("/api/gate/customer-name", status, "application/json", body);

        assertThat(gate("customer-name")).isEqualTo(2);
        assertThat(err.toString()).contains("console");
        assertThat(out).hasToString("");
    }

    @Test
    void aConsoleThatIsNotThereIsSaidToBeSo() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(run("customer-name", "--console", "http://127.0.0.1:" + free))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Nothing listens at http://127.0.0.1:" + free, "--console");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8081", "ftp://localhost", "http://", "http:/x"})
    void anAddressThatIsNoneIsWrongUsage(String address) {
        assertThat(run("customer-name", "--console", address)).isEqualTo(2);
        assertThat(err.toString()).contains("--console");
    }

    private void answer(String path, int status, String type, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private int gate(String id, String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = id;
        arguments[1] = "--console";
        arguments[2] = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return run(arguments);
    }

    private int run(String... arguments) {
        return new CommandLine(new GateCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(Commands::explain)
                .execute(arguments);
    }
}
