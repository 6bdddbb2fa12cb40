package io.deprecation.benchmarks;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link RewriteBenchmark} and sets its figures side by side; takes JMH's own options, such as {@code -p size=200}. */
public final class Bench {

    private Bench() {}

    /** Runs the benchmark and prints one row for each body. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        var options = new OptionsBuilder()
                .parent(new CommandLineOptions(args))
                .include(RewriteBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .build();
        var bodies = new LinkedHashMap<List<String>, Map<String, RunResult>>();
        for (RunResult result : new Runner(options).run()) {
            BenchmarkParams params = result.getParams();
            String benchmark = params.getBenchmark();
            bodies.computeIfAbsent(
                            List.of(params.getParam("size"), params.getParam("upstream")), body -> new HashMap<>())
                    .put(benchmark.substring(benchmark.lastIndexOf('.') + 1), result);
        }
        System.out.printf(
                "%9s %8s %12s %12s %6s %12s %6s %11s %11s%n",
                "bytes",
                "upstream",
                "tree us",
                "rewriter us",
                "ratio",
                "nothing us",
                "ratio",
                "rewriter B",
                "nothing B");
        bodies.forEach((body, results) -> print(System.out, body, results));
    }

    private static void print(PrintStream out, List<String> body, Map<String, RunResult> results) {
        RunResult tree = results.get("jacksonTree");
        RunResult rewriter = results.get("rewriter");
        RunResult nothing = results.get("rewriterFindingNothing");
        if (tree != null && rewriter != null && nothing != null) {
            out.printf(
                    Locale.ROOT,
                    "%9s %8s %12.2f %12.2f %6.2f %12.2f %6.2f %11.0f %11.0f%n",
                    body.get(0),
                    body.get(1),
                    time(tree),
                    time(rewriter),
                    time(tree) / time(rewriter),
                    time(nothing),
                    time(tree) / time(nothing),
                    allocated(rewriter),
                    allocated(nothing));
        }
    }

    /** Microseconds for one call. */
    private static double time(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    /** Bytes allocated by one call. */
    private static double allocated(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                .getScore();
    }
}
