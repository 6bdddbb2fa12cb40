package io.deprecation.benchmarks.gateway;

import io.deprecation.benchmarks.gateway.load.Upstream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the gateway and its peers, each pinned to a core, measures them in turn, and prints a table. */
@Command(name = "gateway-bench", mixinStandardHelpOptions = true)
public final class GatewayBench implements Callable<Integer> {

    @Option(names = "--gateway", required = true, description = "the jar of this gateway")
    private Path gateway = Path.of("");

    @Option(names = "--folder", required = true, description = "where ledgers, rules and logs of the run go")
    private Path folder = Path.of("");

    @Option(names = "--rounds", defaultValue = "10", description = "rounds of each cell (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--time",
            defaultValue = "1",
            description = "the part of the usual time that a round takes (default: ${DEFAULT-VALUE})")
    private double time;

    @Option(
            names = "--cells",
            defaultValue = "",
            description = "only cells in whose title this regular expression is found")
    private Pattern cells = Pattern.compile("");

    @Option(names = "--variants", defaultValue = "", description = "only variants in whose title this is found")
    private Pattern variants = Pattern.compile("");

    @Option(
            names = "--latency",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "open loop")
    private boolean latency;

    @Option(names = "--core", defaultValue = "0", description = "of the gateways (default: ${DEFAULT-VALUE})")
    private int core;

    @Option(names = "--load-core", defaultValue = "1", description = "of load and upstream (default: ${DEFAULT-VALUE})")
    private int loadCore;

    private GatewayBench() {}

    /** Measures, and prints the tables to standard output. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new GatewayBench()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Server.pinThis(loadCore);
        Installed installed = Installed.below(folder);
        int port = Ports.free();
        List<String> upstream = Variants.peer(Upstream.class, String.valueOf(port));
        try (Server started = Server.start(loadCore, upstream, installed.log("upstream"));
                var lineup = new Lineup(core, installed)) {
            started.await(port);
            lineup.start(chosen(installed, port));
            measure(lineup, new FirstAnswer(port));
        }
        if (!installed.hasNginx()) {
            System.out.println(
                    "\nnginx with Lua and cjson: not installed (Debian packages nginx, libnginx-mod-http-lua, lua-cjson)");
        }
        return 0;
    }

    private List<Variant> chosen(Installed installed, int port) throws IOException {
        return new Variants(gateway, installed, port)
                .all().stream()
                        .filter(variant -> variants.matcher(variant.title()).find())
                        .toList();
    }

    private void measure(Lineup lineup, FirstAnswer first) throws IOException, InterruptedException {
        var table = new Table(System.out);
        table.head();
        for (Cell cell : Cell.all()) {
            if (cells.matcher(cell.title()).find()) {
                table.rows(new Rounds(lineup, first, rounds).run(cell.shortened(time)));
            }
        }
        if (latency) {
            openLoop(lineup, first);
        }
    }

    private void openLoop(Lineup lineup, FirstAnswer first) throws IOException, InterruptedException {
        try {
            List<Knee> others = Knee.of(lineup, first, List.of(Variants.DIRECT, Variants.BARE), rounds);
            for (Knee rule : Knee.of(lineup, first, List.of(Variants.RULE), rounds)) {
                new Waiting(rule, others).print(System.out, rounds, time);
                new Overload(Stream.concat(others.stream(), Stream.of(rule)).toList()).print(System.out, time);
            }
        } catch (WrongAnswerException wrong) {
            System.out.println("No open loop: " + wrong.getMessage());
        }
    }
}
