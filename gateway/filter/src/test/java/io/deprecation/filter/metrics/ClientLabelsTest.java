package io.deprecation.filter.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.rule.Client;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ClientLabelsTest {

    private final ClientLabels labels = new ClientLabels(2);

    @Test
    void anUnregisteredCallerIsUnknown() {
        assertThat(labels.of(Optional.empty())).isEqualTo("unknown");
    }

    @Test
    void clientsBeyondTheCapShareALabel() {
        assertThat(label("a")).isEqualTo("a");
        assertThat(label("b")).isEqualTo("b");
        assertThat(label("c")).isEqualTo("other");
        assertThat(label("a")).isEqualTo("a");
    }

    private String label(String id) {
        return labels.of(Optional.of(new Client(
                id,
                id,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                false)));
    }
}
