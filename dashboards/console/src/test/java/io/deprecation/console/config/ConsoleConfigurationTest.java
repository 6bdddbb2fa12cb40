package io.deprecation.console.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.reactive.ReactiveWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

final class ConsoleConfigurationTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner().withUserConfiguration(Server.class);

    @Test
    void theConsoleListensOnTheLoopback() {
        context.run(started -> {
            ConsoleProperties properties = started.getBean(ConsoleProperties.class);
            assertThat(properties.port()).isEqualTo(8081);
            assertThat(properties.address().isLoopbackAddress()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "127.0.0.7", "localhost"})
    void anyAddressOfTheLoopbackWillDo(String address) {
        context.withPropertyValues("deprecation.console.address=" + address)
                .run(started -> assertThat(started).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.7"})
    void anyOtherAddressIsRefusedBecauseNobodyWouldBeAskedWhoTheyAre(String address) {
        context.withPropertyValues("deprecation.console.address=" + address)
                .run(refused -> assertThat(refused).getFailure().rootCause().isInstanceOf(OpenConsoleException.class));
    }

    @Test
    void anyAddressWillDoWhereUsersAreAsked() {
        context.withPropertyValues("deprecation.console.address=0.0.0.0", "deprecation.console.users=users")
                .run(started -> {
                    assertThat(started).hasNotFailed();
                    assertThat(started.getBean(ConsoleProperties.class).secureCookies())
                            .isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536"})
    void aPortIsAPort(String port) {
        context.withPropertyValues("deprecation.console.port=" + port)
                .run(refused ->
                        assertThat(refused).getFailure().rootCause().hasMessageContaining("deprecation.console.port"));
    }

    @Test
    void aRefusalSaysWhatToDo() throws UnknownHostException {
        var refusal = new OpenConsoleException(InetAddress.getByName("10.0.0.7"));
        FailureAnalysis analysis = new OpenConsoleFailureAnalyzer().analyze(refusal, refusal);

        assertThat(analysis.getDescription()).contains("10.0.0.7", "nobody who they are");
        assertThat(analysis.getAction())
                .contains("deprecation.console.users", "deprecation.console.address", "127.0.0.1");
    }

    /** The server alone, which is where an address is refused. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ConsoleProperties.class)
    static class Server {

        @Bean
        ReactiveWebServerFactory server(ConsoleProperties properties) {
            return new ConsoleConfiguration().consoleServer(properties);
        }
    }
}
