package io.deprecation.benchmarks.gateway.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What the upstream answers, made once for each size and coding, head and body in one piece. For one thread. */
final class Answers {

    private record Asked(int bytes, boolean packed) {}

    private final Map<Asked, ByteBuffer> made = new HashMap<>();

    /** The answer to a head whose path ends in the size of the body. */
    ByteBuffer to(String head) {
        String path = head.substring(0, head.indexOf(" http/"));
        int bytes = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        return made.computeIfAbsent(new Asked(bytes, takesGzip(head)), Answers::make)
                .duplicate();
    }

    private static boolean takesGzip(String head) {
        int at = head.indexOf("\r\naccept-encoding:");
        return at >= 0 && head.substring(at, head.indexOf('\r', at + 2)).contains("gzip");
    }

    private static ByteBuffer make(Asked asked) {
        byte[] plain = Bodies.newForm(asked.bytes());
        byte[] body = asked.packed() ? Bodies.packed(plain) : plain;
        return whole(asked.packed() ? "Content-Encoding: gzip\r\nVary: Accept-Encoding\r\n" : "", body);
    }

    /** An answer of 200 with a JSON body. */
    static ByteBuffer whole(String fields, byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\nDate: Sat, 21 Nov 2026 10:15:30 GMT\r\nContent-Type: application/json\r\n"
                        + fields + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocateDirect(head.length + body.length)
                .put(head)
                .put(body)
                .flip();
    }
}
