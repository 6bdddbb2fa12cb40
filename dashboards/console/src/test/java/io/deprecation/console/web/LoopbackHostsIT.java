package io.deprecation.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.ledger.LedgerReader;
import io.deprecation.ledger.store.DatabaseSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a request is addressed to: written by hand, because a client would not lie. */
final class LoopbackHostsIT {

    @ParameterizedTest
    @CsvSource({
        "localhost, 404",
        "LOCALHOST:8081, 404",
        "127.0.0.1:8081, 404",
        "127.8.9.1, 404",
        "[::1]:8081, 404",
        "console.localhost, 404",
        "evil.example, 421",
        "evil.example#localhost, 421",
        "localhost@evil.example, 421",
        "localhost.evil.example, 421",
        "127.0.0.1.evil.example:8081, 421",
        "10.0.0.7, 421"
    })
    void onlyThisMachinesOwnNamesAreAnswered(String host, int status) throws IOException {
        var database = new DatabaseSettings("jdbc:h2:mem:hosts", "ledger", "");
        try (LedgerReader ledger = LedgerReader.open(database, InstantSource.fixed(SampleLedger.NOW));
                RunningConsole console = RunningConsole.over(ledger.records());
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), console.port())) {
            String request = "GET /nothing HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(answer.readLine()).startsWith("HTTP/1.1 " + status);
        }
    }
}
