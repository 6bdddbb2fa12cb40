package io.deprecation.app;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway of a test's own, before an upstream of its own. */
final class OwnGateway {

    private OwnGateway() {}

    /**
     * Starts one; the port that it listens on. It is left to the end of the JVM, because closing it would dispose of
     * Reactor Netty's event loops, which it shares with the gateways of other tests.
     */
    static int before(int upstreamPort, String... properties) {
        String[] common = {
            "--server.port=0",
            "--management.server.port=-1",
            "--deprecation.upstream=http://127.0.0.1:" + upstreamPort,
            "--deprecation.rules=src/test/resources/rules",
            "--deprecation.identity.hmac-secret-file=src/test/resources/hmac-secret"
        };
        String[] arguments =
                Stream.concat(Arrays.stream(common), Arrays.stream(properties)).toArray(String[]::new);
        ConfigurableApplicationContext gateway = SpringApplication.run(Main.class, arguments);
        return gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
