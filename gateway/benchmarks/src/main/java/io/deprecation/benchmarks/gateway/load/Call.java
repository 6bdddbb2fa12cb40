package io.deprecation.benchmarks.gateway.load;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/**
 * A request that is sent again and again, and what each answer to it has to be.
 *
 * @param to where it is sent
 * @param request its bytes, head and body, in a direct buffer
 * @param status the status of each answer
 * @param least the least bytes of its body as they are sent
 * @param most the most of them
 */
public record Call(InetSocketAddress to, ByteBuffer request, int status, long least, long most) {

    /** Whether an answer is what it has to be, as far as can be told without reading it. */
    boolean isAnsweredBy(MessageReader reader) {
        return reader.status() == status && reader.bodySize() >= least && reader.bodySize() <= most;
    }
}
