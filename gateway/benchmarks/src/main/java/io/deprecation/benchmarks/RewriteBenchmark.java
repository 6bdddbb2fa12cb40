package io.deprecation.benchmarks;

import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Split;
import io.deprecation.json.Limits;
import io.deprecation.json.Plan;
import io.deprecation.json.Rewriter;
import io.deprecation.json.Treatment;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One list of customers, {@code split} at {@code $.items[*]}, target BOTH: the rewriter beside what one would write
 * without it, Jackson's read-tree, change, write; and beside the floors, Jackson's tokens and a copy.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RewriteBenchmark {

    @Param({"200", "2048", "65536", "1048576"})
    public int size;

    @Param({"new", "old"})
    public String upstream = "new";

    private final JsonMapper mapper = new JsonMapper();
    private final JsonFactory factory = new JsonFactory();
    private byte[] body = {};
    private byte[] out = {};
    private int written;
    private Plan matching = Plan.of(List.of());
    private Plan missing = Plan.of(List.of());

    /** Makes the body and the plans. */
    @Setup
    public void make() {
        boolean old = upstream.equals("old");
        body = size < 500 ? Customers.small(old) : Customers.list(size, old);
        out = new byte[body.length * 2];
        matching = plan("$.items[*]");
        missing = plan("$.elsewhere[*]");
    }

    private static Plan plan(String location) {
        var split = new Split(
                Path.member("name"), Path.member("firstName"), Path.member("lastName"), " ", Split.At.FIRST, false);
        var treatment = new Treatment(Form.BOTH, OnConflict.LEAVE, false);
        return Plan.of(List.of(new Plan.Rule(List.of(Location.parse(location)), List.of(split), treatment)));
    }

    /** The rewriter over the whole body. */
    @Benchmark
    public int rewriter() {
        return rewrite(matching, body.length);
    }

    /** The rewriter over pieces of 16 KB. */
    @Benchmark
    public int rewriterInPieces() {
        return rewrite(matching, 16_384);
    }

    /** The rewriter where nothing stands at the locations. */
    @Benchmark
    public int rewriterFindingNothing() {
        return rewrite(missing, body.length);
    }

    private int rewrite(Plan plan, int piece) {
        written = 0;
        var rewriter = new Rewriter(plan, Limits.DEFAULT);
        for (int from = 0; from < body.length; from += piece) {
            rewriter.feed(body, from, Math.min(from + piece, body.length), this::write);
        }
        rewriter.finish(this::write);
        return written;
    }

    private void write(byte[] bytes, int from, int to) {
        System.arraycopy(bytes, from, out, written, to - from);
        written += to - from;
    }

    /** Jackson's read-tree, change, write. */
    @Benchmark
    public byte[] jacksonTree() {
        JsonNode tree = mapper.readTree(body);
        for (JsonNode item : tree.get("items")) {
            enrich((ObjectNode) item);
        }
        return mapper.writeValueAsBytes(tree);
    }

    private static void enrich(ObjectNode customer) {
        JsonNode name = customer.get("name");
        if (name == null) {
            customer.put(
                    "name",
                    customer.get("firstName").stringValue() + " "
                            + customer.get("lastName").stringValue());
        } else {
            String[] parts = name.stringValue().split(" ", 2);
            customer.put("firstName", parts[0]);
            customer.put("lastName", parts.length < 2 ? "" : parts[1]);
        }
    }

    /** Jackson's tokens alone, nothing done with them. */
    @Benchmark
    public int jacksonTokens() {
        int tokens = 0;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), body)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** A copy of the bytes: what no rewriter can beat. */
    @Benchmark
    public int copy() {
        written = 0;
        write(body, 0, body.length);
        return written;
    }
}
