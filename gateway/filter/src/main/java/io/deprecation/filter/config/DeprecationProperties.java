package io.deprecation.filter.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be configured of the deprecation filter (design 7-interface.md). Behaviour towards partners is not among it:
 * that is in the rule files alone.
 *
 * @param rules the directory of rule files and {@code clients.yaml}
 * @param reloadEvery how often the directory is looked at for edits
 * @param upstream where all requests go when no Spring Cloud Gateway routes are configured
 * @param problems the base of the {@code type} URIs of problem documents; ends with a slash
 * @param limits what is taken on of one message, and of all at once
 * @param timeouts how long either end of a connection may take
 * @param ledger where uses are counted
 * @param gateEvery how often the gate is asked for rules that wait for it, by {@code contract} or a step of a ramp; for the
 *     others, a tenth as often
 * @param pacts the directory of consumer contracts, as Pact files; left out, there are none to ask
 * @param identity how clients are told apart
 * @param changedWins how the upstream is asked which form was changed
 * @param streamGrace how long a stream of records goes on after contract has come for its client
 */
@ConfigurationProperties("deprecation")
public record DeprecationProperties(
        @DefaultValue("deprecation-rules") Path rules,
        @DefaultValue("250ms") Duration reloadEvery,
        @Nullable URI upstream,

        @DefaultValue("https://deprecation-gateway.dev/problems/")
        URI problems,

        @DefaultValue Limits limits,
        @DefaultValue @NestedConfigurationProperty TimeoutProperties timeouts,
        @DefaultValue @NestedConfigurationProperty LedgerProperties ledger,
        @DefaultValue("1m") Duration gateEvery,
        @Nullable Path pacts,
        @DefaultValue @NestedConfigurationProperty IdentityProperties identity,
        @DefaultValue ChangedWins changedWins,
        @DefaultValue("30s") Duration streamGrace) {

    public DeprecationProperties {
        require(reloadEvery.toMillis() >= 1, "deprecation.reload-every must be at least 1ms");
        require(gateEvery.toMillis() >= 1, "deprecation.gate-every must be at least 1ms");
        require(
                !ledger.isShared() || identity.hmacSecretFile() != null,
                "deprecation.identity.hmac-secret-file must be set with a PostgreSQL ledger: all replicas digest keys under the same secret");
        require(!streamGrace.isNegative(), "deprecation.stream-grace must not be negative");
        require(problems.toString().endsWith("/"), "deprecation.problems must end with a slash");
        require(
                upstream == null || ("http".equals(upstream.getScheme()) || "https".equals(upstream.getScheme())),
                "deprecation.upstream must be an http or https address, such as http://localhost:9090");
        require(
                upstream == null || upstream.getHost() != null,
                "deprecation.upstream must name a host, such as http://localhost:9090");
        require(
                upstream == null || List.of("", "/").contains(upstream.getPath()),
                "deprecation.upstream must have no path: paths are handed on as they come");
    }

    /**
     * What is taken on of one message, and of all at once; beyond the latter it is 503, with {@code Retry-After}.
     *
     * @param requestBody the largest decoded request body that is held to be judged as a whole
     * @param heldBack the most bytes of a message that are held back while it streams
     * @param depth the deepest nesting of objects and arrays that is read
     * @param unpacked from which decoded size on a packed response that unpacks to more than a hundred times its size is
     *     taken for a bomb, and given up
     * @param buffered the most bytes of request bodies that are held at once, of all exchanges; left out, a quarter of the
     *     heap
     * @param exchanges the most exchanges that are under way at once; left out, one for each 256 KB of the heap
     * @param waiting the most exchanges that wait at once for a connection to one upstream, where its pool is fixed
     */
    public record Limits(
            @DefaultValue("10MB") DataSize requestBody,
            @DefaultValue("1MB") DataSize heldBack,
            @DefaultValue("500") int depth,
            @DefaultValue("100MB") DataSize unpacked,
            @Nullable DataSize buffered,
            @Nullable Integer exchanges,
            @DefaultValue("1000") int waiting) {

        public Limits {
            requireSize(requestBody, "request-body");
            requireSize(heldBack, "held-back");
            requireSize(unpacked, "unpacked");
            require(depth >= 1, "deprecation.limits.depth must be at least 1");
            require(buffered == null || buffered.toBytes() >= 1, "deprecation.limits.buffered must be at least 1B");
            require(exchanges == null || exchanges >= 1, "deprecation.limits.exchanges must be at least 1");
            require(waiting >= 0, "deprecation.limits.waiting must not be negative");
        }

        private static void requireSize(DataSize size, String name) {
            long bytes = size.toBytes();
            require(
                    bytes >= 1 && bytes <= Integer.MAX_VALUE / 2,
                    "deprecation.limits." + name + " must be at least 1B and less than 1GB");
        }
    }

    /**
     * How the upstream is asked which form was changed, where a rule says {@code on-conflict: changed-wins}.
     *
     * @param timeout how long a request waits for the whole answer, before it is refused
     */
    public record ChangedWins(@DefaultValue("2s") Duration timeout) {

        public ChangedWins {
            require(timeout.toMillis() >= 1, "deprecation.changed-wins.timeout must be at least 1ms");
        }
    }

    static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
