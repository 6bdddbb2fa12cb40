package io.deprecation.filter.connection;

import java.time.Duration;

/**
 * How long an upstream may take to answer (see {@code deprecation.timeouts}).
 *
 * @param header until the answer's header, once it has the whole request
 * @param silence how long nothing may come of a body for which somebody waits
 * @param stream the same for a stream of records
 */
public record Patience(Duration header, Duration silence, Duration stream) {}
