package io.deprecation.app.selfserve;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A partner's own answer (design 7-interface.md).
 *
 * @param path where it is on the traffic's port; empty switches it off
 * @param rate how many answers a client, and how many refusals an address, is given in a minute
 * @param base the address under which partners reach the traffic's port, for links; if left out,
 *     {@code http://localhost} with the port
 * @param secretFile the file with the secret under which links are signed; if left out, it is derived from that of
 *     {@code deprecation.identity.hmac-secret-file}. With another secret, no link that was made before works any more
 */
@ConfigurationProperties("deprecation.self-serve")
public record SelfServeProperties(
        @DefaultValue(SelfServeProperties.DEFAULT_PATH) String path,
        @DefaultValue("30") int rate,
        @Nullable URI base,
        @Nullable Path secretFile) {

    /** A well-known place (RFC 8615). */
    public static final String DEFAULT_PATH = "/.well-known/api-deprecations";

    private static final String PATH = "(/[A-Za-z0-9._~-]+)+";

    public SelfServeProperties {
        require(
                path.isEmpty()
                        || (path.matches(PATH) && !List.of(path.split("/")).contains("..")),
                "deprecation.self-serve.path must be a path such as " + DEFAULT_PATH + ", or empty for none");
        require(rate >= 1, "deprecation.self-serve.rate must be at least 1");
        require(
                base == null || isAddress(base),
                "deprecation.self-serve.base must be an http or https address, such as https://api.example.com");
    }

    boolean isOn() {
        return !path.isEmpty();
    }

    /**
     * The address of the answer, as partners write it.
     *
     * @param trafficPort the traffic's port on this machine, for where no base is configured
     */
    URI page(int trafficPort) {
        URI root = Optional.ofNullable(base).orElseGet(() -> URI.create("http://localhost:" + trafficPort));
        return page(root, path);
    }

    /** The address of a path below a base, which may end with a slash. */
    public static URI page(URI base, String path) {
        String root = base.toString();
        return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
    }

    /** Whether partners can be sent there: over HTTP, and with nothing that a path could not follow. */
    public static boolean isAddress(URI base) {
        return ("http".equals(base.getScheme()) || "https".equals(base.getScheme()))
                && base.getHost() != null
                && base.getRawQuery() == null
                && base.getRawFragment() == null
                && base.getRawUserInfo() == null;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
