package io.deprecation.app;

import static org.awaitility.Awaitility.await;

import io.deprecation.ledger.Ledger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A gateway of a test's own, before an upstream of its own. */
public final class OwnGateway {

    private OwnGateway() {}

    /**
     * Starts one; the port that it listens on. It is left to the end of the JVM, because closing it would dispose of
     * Reactor Netty's event loops, which it shares with the gateways of other tests.
     */
    public static int before(int upstreamPort, String... properties) {
        return port(start(new SpringApplication(Main.class), upstreamPort, properties));
    }

    /** Starts one under a clock of the test's own. */
    public static ConfigurableApplicationContext at(InstantSource clock, int upstreamPort, String... properties) {
        return with(
                context -> context.registerBean("clockOfTheTest", InstantSource.class, () -> clock),
                upstreamPort,
                properties);
    }

    /** Starts one with beans of the test's own. */
    public static ConfigurableApplicationContext with(
            Consumer<GenericApplicationContext> beans, int upstreamPort, String... properties) {
        var application = new SpringApplication(Main.class);
        application.addInitializers(context -> beans.accept((GenericApplicationContext) context));
        return start(application, upstreamPort, properties);
    }

    /** The port that a gateway listens on. */
    public static int port(ConfigurableApplicationContext gateway) {
        return gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /**
     * Moves the clock of a gateway once its ledger is ready for another hour: a test's hours are over far sooner than
     * those that segments are made for, and what finds none is lost.
     */
    static void move(ConfigurableApplicationContext gateway, MovableClock clock, Duration time) {
        await().atMost(Duration.ofMinutes(1)).until(gateway.getBean(Ledger.class)::isReadyForNextHour);
        clock.moveBy(time);
    }

    private static ConfigurableApplicationContext start(
            SpringApplication application, int upstreamPort, String... properties) {
        var arguments = new LinkedHashMap<String, String>();
        Stream.of(
                        "--server.port=0",
                        "--management.server.port=-1",
                        "--deprecation.upstream=http://127.0.0.1:" + upstreamPort,
                        "--deprecation.rules=src/test/resources/rules",
                        "--deprecation.ledger.url=",
                        "--deprecation.identity.hmac-secret-file=src/test/resources/hmac-secret")
                .forEach(common -> arguments.put(name(common), common));
        Stream.of(properties).forEach(own -> arguments.put(name(own), own));
        return application.run(arguments.values().toArray(String[]::new));
    }

    private static String name(String argument) {
        return argument.substring(0, argument.indexOf('='));
    }
}
