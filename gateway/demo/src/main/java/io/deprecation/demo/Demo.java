package io.deprecation.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The demo's command line: a sample partner API, partners that call it through the gateway, and a past for them. */
@Command(
        name = "deprecation-demo",
        subcommands = {LoadHistory.class, CommandLine.HelpCommand.class},
        synopsisSubcommandLabel = "(api | partners | history | help)",
        description = "A sample partner API, simulated partners and a past for them, to see the gateway at work.")
public final class Demo {

    private static final int TURNS_AT_ONCE = 2;

    private final PrintStream out;

    private Demo(PrintStream out) {
        this.out = out;
    }

    /** Exits non-zero if the arguments make no sense; otherwise runs until the process is told to end. */
    public static void main(String[] args) {
        // System.out follows the platform's charset, which may lack the names' letters.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int status = new CommandLine(new Demo(out)).execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    @Command(description = "Serves the sample partner API on the loopback interface.")
    void api(@Option(names = "--port", defaultValue = "9090", description = "Port (default: 9090).") int port) {
        SampleApi api = SampleApi.start(port, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(api::close, "stop"));
        out.println("Sample partner API on " + api.uri());
    }

    @Command(description = "Calls the API through the gateway as four different clients.")
    void partners(
            @Option(
                            names = "--gateway",
                            defaultValue = "http://127.0.0.1:8080",
                            description = "Where the gateway is (default: http://127.0.0.1:8080).")
                    URI gateway,
            @Option(
                            names = "--pause",
                            defaultValue = "PT2S",
                            description = "Between two turns of one client, ISO 8601 (default: PT2S).")
                    Duration pause,
            @Option(names = "--seed", defaultValue = "1", description = "Of the random choices (default: 1).")
                    long seed) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(TURNS_AT_ONCE);
        Runtime.getRuntime().addShutdownHook(new Thread(executor::shutdownNow, "stop"));
        new Troupe(new Cast(http, gateway, seed).all(), executor, out::println).play(pause, Duration.ofSeconds(10));
    }
}
