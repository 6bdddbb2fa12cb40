package io.deprecation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TallyTest {

    @Test
    void countsByEndAndBeginsAnewAfterEachSummary() {
        Tally tally = new Tally();
        tally.count("201");
        tally.count("200");
        tally.count("201");

        assertThat(tally.drain()).isEqualTo("200×1 201×2");
        assertThat(tally.drain()).isEqualTo("nothing");
    }
}
