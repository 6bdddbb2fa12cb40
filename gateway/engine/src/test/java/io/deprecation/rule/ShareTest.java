package io.deprecation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    private static final int MANY = 100_000;

    /** Computed apart: {@code int(sha256("<deprecation>\n<client>").hexdigest()[:16], 16) % 100}. */
    @ParameterizedTest
    @CsvSource({
        "customer-name, acme, 72",
        "customer-name, globex, 96",
        "customer-name, unknown, 69",
        "invoice-status, acme, 97",
        "invoice-status, unknown, 62",
        "account-name, exempt, 8",
        "account-name, echo, 9",
        "account-name, new, 34",
        "account-name, old, 84",
        "account-name, declining, 84"
    })
    void isTheSameInEveryVersion(String deprecation, String client, int share) {
        assertThat(Share.of(deprecation, client)).isEqualTo(share);
    }

    /** With as many clients a hundredth is 1,000, and chance alone moves it by 31; by 200 it never does. */
    @Test
    void isEvenlySpread() {
        int[] clients = new int[Share.PARTS];
        IntStream.range(0, MANY).forEach(i -> clients[Share.of("customer-name", "client-" + i)]++);
        assertThat(IntStream.of(clients)).allSatisfy(count -> assertThat(count).isBetween(800, 1_200));
    }

    @Test
    void isAnotherForAnotherDeprecation() {
        long same = IntStream.range(0, MANY)
                .mapToObj(i -> "client-" + i)
                .filter(client -> Share.of("customer-name", client) == Share.of("invoice-status", client))
                .count();
        assertThat(same).isBetween(800L, 1_200L);
    }

    @Test
    void whoeverIsInAtHalfStaysInAtMore() {
        List<RampStep> steps = IntStream.rangeClosed(0, 100)
                .mapToObj(percent -> new RampStep(Instant.EPOCH, Set.of(), percent, Optional.empty()))
                .toList();
        for (int i = 0; i < 1_000; i++) {
            String client = "client-" + i;
            List<Boolean> in = steps.stream()
                    .map(step -> step.includes("customer-name", client))
                    .toList();
            assertThat(in).isSorted().startsWith(false).endsWith(true);
        }
    }
}
