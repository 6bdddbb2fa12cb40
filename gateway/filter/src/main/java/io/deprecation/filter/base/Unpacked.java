package io.deprecation.filter.base;

import io.deprecation.filter.encoding.Coding;
import io.deprecation.filter.encoding.CodingException;
import io.deprecation.filter.encoding.Decoder;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Undoes the content coding of a whole body. */
final class Unpacked {

    private Unpacked() {}

    /** The decoded body; empty if it is not in the coding, not complete, or larger than {@code limit}. */
    static Optional<byte[]> of(byte[] packed, Coding coding, int limit) {
        var out = new ByteArrayOutputStream(packed.length);
        try (Decoder decoder = Decoder.of(coding)) {
            decoder.feed(packed, 0, packed.length, (bytes, from, to) -> {
                if (to - from > limit - out.size()) {
                    throw new TooLargeException();
                }
                out.write(bytes, from, to - from);
            });
            decoder.finish();
            return Optional.of(out.toByteArray());
        } catch (CodingException | TooLargeException unreadable) {
            return Optional.empty();
        }
    }

    /** Ends the decoding of what may be a bomb. */
    private static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("larger than the limit", null, false, false);
        }
    }
}
