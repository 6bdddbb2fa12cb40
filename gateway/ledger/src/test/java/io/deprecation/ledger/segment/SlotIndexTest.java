package io.deprecation.ledger.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.ledger.Uses;
import io.deprecation.usage.Use;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlotIndexTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 64, 1_000, 4_096})
    void everyUseIsFoundAndNoOther(int uses) {
        var index = new SlotIndex(uses);
        for (int i = 0; i < uses; i++) {
            assertThat(find(index, Uses.old("client-" + i))).isNegative();
            index.add(Uses.old("client-" + i), i);
        }
        for (int i = 0; i < uses; i++) {
            assertThat(find(index, Uses.old("client-" + i))).isEqualTo(i);
            assertThat(find(index, Uses.delivered("client-" + i))).isNegative();
        }
        assertThat(find(index, Uses.old("client-" + uses))).isNegative();
    }

    private static int find(SlotIndex index, Use use) {
        return index.find(use.deprecation(), use.client(), use.observation(), use.pattern(), use.method());
    }
}
