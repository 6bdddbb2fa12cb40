package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is held back of a long array of changed items: next to nothing. */
class StreamTest {

    @Test
    void outputKeepsUpWithInput() {
        var stream = new ItemStream(16 << 10);

        stream.run(20_000);

        assertThat(stream.mostHeldBack()).isLessThan(ItemStream.ITEM.length + 1);
        assertThat(stream.unread()).isEmpty();
    }
}
