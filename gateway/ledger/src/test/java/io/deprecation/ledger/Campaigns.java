package io.deprecation.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kill and fault campaigns at their full figures: {@code make soak}. Ends with 1 if a promise was broken. */
final class Campaigns {

    private static final int KILLS = 100;
    private static final int CUTS = 1_000;
    private static final int KILLS_PER_ROUND_OF_REPLICAS = 4;

    private final PrintStream out;
    private final long seed;
    private boolean kept = true;

    private Campaigns(PrintStream out, long seed) {
        this.out = out;
        this.seed = seed;
    }

    /**
     * Runs them.
     *
     * @param arguments how many kills of each database, and how many cuts; then the seed
     */
    public static void main(String[] arguments) throws Exception {
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        var campaigns = new Campaigns(System.out, seed);
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : KILLS;
        campaigns.kills(kills);
        campaigns.replicas(Math.max(1, kills / KILLS_PER_ROUND_OF_REPLICAS));
        campaigns.cuts(arguments.length > 1 ? Integer.parseInt(arguments[1]) : CUTS);
        System.exit(campaigns.kept ? 0 : 1);
    }

    private void kills(int kills) throws IOException, InterruptedException {
        for (DatabaseKind kind : DatabaseKind.values()) {
            KillCampaign.Result result = new KillCampaign(kind, folder(), seed).run(kills);
            report("%s, seed %d: %s".formatted(kind, seed, result), result.isExact());
        }
    }

    private void replicas(int rounds) throws IOException, InterruptedException {
        ReplicaCampaign.Result result = new ReplicaCampaign(folder(), seed).run(rounds);
        report("three replicas, seed %d: %s".formatted(seed, result), result.isExact());
    }

    private void cuts(int cuts) throws IOException {
        CutCampaign.Result result = new CutCampaign(folder(), seed).run(cuts);
        report("seed %d: %s".formatted(seed, result), result.counted() == result.inTheLedger());
    }

    private void report(String what, boolean promiseKept) {
        out.println((promiseKept ? "kept   " : "BROKEN ") + what);
        kept &= promiseKept;
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory("ledger-campaign");
    }
}
