package io.deprecation.app.http;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a gateway says on its management port of whether it wants traffic, as load balancers ask it.
 *
 * @param port the management port
 */
record Readiness(int port) {

    /** Whether it wants traffic; one that cannot be asked does not. */
    boolean isUp() {
        try (Wire wire = Wire.to(port)) {
            wire.send("GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return wire.answer().status() == 200;
        } catch (IOException | UncheckedIOException gone) {
            return false;
        }
    }
}
