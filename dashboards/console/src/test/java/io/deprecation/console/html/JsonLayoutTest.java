package io.deprecation.console.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JsonLayoutTest {

    @Test
    void jsonIsLaidOutAsItIsWritten() {
        assertThat(JsonLayout.of("{\"a\":1.10,\"b\":[{\"c\":\"x,{\\\"y\"}],\"d\":{}}"))
                .isEqualTo("""
                {
                  "a": 1.10,
                  "b": [
                    {
                      "c": "x,{\\"y"
                    }
                  ],
                  "d": {}
                }""");
    }
}
