package io.deprecation.filter.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.Client;
import io.deprecation.rule.Clients;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Mono;

final class ClientIdentityTest {

    private static final Client ACME = Register.CLIENTS.all().get(0);
    private static final Client GLOBEX = Register.CLIENTS.all().get(1);

    private final List<String> asked = new ArrayList<>();

    @Test
    void theFirstWayThatShowsAClientWins() {
        assertThat(identify(
                        way("first", Shown.NOTHING),
                        way("second", new Shown.Registered(ACME)),
                        way("third", new Shown.Registered(GLOBEX))))
                .contains(ACME);
        assertThat(asked).containsExactly("first", "second");
    }

    @Test
    void aRejectedCredentialIsNotMadeGoodByALaterWay() {
        assertThat(identify(way("first", Shown.REJECTED), way("second", new Shown.Registered(ACME))))
                .isEmpty();
        assertThat(asked).containsExactly("first");
    }

    @Test
    void whoShowsNothingIsUnknown() {
        assertThat(identify(way("first", Shown.NOTHING), way("second", Shown.NOTHING)))
                .isEmpty();
    }

    @Test
    void withoutARegisterNothingIsLookedAt() {
        var identity = new ClientIdentity(List.of(way("first", new Shown.Registered(ACME))));

        assertThat(identity.identify(MockServerHttpRequest.get("/").build(), Clients.NONE)
                        .block())
                .isEqualTo(Optional.empty());
        assertThat(asked).isEmpty();
    }

    private Optional<Client> identify(Way... ways) {
        return Objects.requireNonNull(new ClientIdentity(List.of(ways))
                .identify(MockServerHttpRequest.get("/").build(), Register.CLIENTS)
                .block());
    }

    private Way way(String name, Shown shown) {
        return (request, clients) -> Mono.fromSupplier(() -> {
            asked.add(name);
            return shown;
        });
    }
}
