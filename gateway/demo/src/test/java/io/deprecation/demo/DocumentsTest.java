package io.deprecation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class DocumentsTest {

    private final Documents documents = new Documents(new TreeMap<>(Map.of(7L, "given")), 3);

    @Test
    void theOldestCreatedOneMakesRoomAndTheGivenOnesStay() {
        for (int i = 0; i < 4; i++) {
            documents.create(id -> "created " + id);
        }

        assertThat(documents.list()).isEqualTo("{\"items\":[given,created 10,created 11],\"total\":3}");
    }

    @Test
    void anIdIsNeverGivenTwice() {
        long first = documents.create(id -> "one");
        documents.delete(first);

        assertThat(documents.create(id -> "two")).isGreaterThan(first);
    }
}
