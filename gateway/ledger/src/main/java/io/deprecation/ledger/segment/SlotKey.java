package io.deprecation.ledger.segment;

import io.deprecation.usage.Direction;
import io.deprecation.usage.Kind;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Outcome;
import io.deprecation.usage.StatusClass;
import io.deprecation.usage.Use;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The bytes of a use: its eight parts in UTF-8, with a zero byte between them. Enumerated parts are written by name, so
 * that files outlive a change of their order.
 */
public final class SlotKey {

    private static final String SEPARATOR = "\0";
    private static final int PARTS = 8;

    private SlotKey() {}

    /**
     * The bytes of a use, never more than a slot has room for: a pattern that is too long is cut, and ends in a
     * checksum of the whole.
     *
     * @throws IllegalArgumentException if it would not fit even so, which the ids that rules may have rule out
     */
    public static byte[] of(Use use) {
        byte[] whole = bytes(use, use.pattern());
        if (whole.length <= Layout.LONGEST_KEY) {
            return whole;
        }
        byte[] cut = bytes(use, shortened(use.pattern(), whole.length - Layout.LONGEST_KEY));
        if (cut.length > Layout.LONGEST_KEY) {
            throw new IllegalArgumentException("a deprecation's and a client's id are too long to be counted");
        }
        return cut;
    }

    /**
     * The use that bytes were made of.
     *
     * @throws IllegalArgumentException if they are none of a use
     */
    public static Use use(byte[] key) {
        List<String> parts = List.of(new String(key, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("a key has %d parts, not %d".formatted(PARTS, parts.size()));
        }
        var observation = new Observation(
                Direction.valueOf(parts.get(2)),
                Kind.valueOf(parts.get(3)),
                Outcome.valueOf(parts.get(4)),
                StatusClass.valueOf(parts.get(5)));
        return new Use(parts.get(0), parts.get(1), observation, parts.get(6), parts.get(7));
    }

    /** The word that publishes the slot at an index with this key; never zero. */
    static long publication(int index, byte[] key) {
        var crc = new CRC32C();
        crc.update(index);
        crc.update(index >>> 8);
        crc.update(index >>> 16);
        crc.update(key);
        return (long) key.length << 32 | crc.getValue();
    }

    private static byte[] bytes(Use use, String pattern) {
        Observation seen = use.observation();
        return String.join(
                        SEPARATOR,
                        use.deprecation(),
                        use.client(),
                        seen.direction().name(),
                        seen.kind().name(),
                        seen.outcome().name(),
                        seen.status().name(),
                        pattern,
                        use.method())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String shortened(String pattern, int excess) {
        var crc = new CRC32C();
        crc.update(pattern.getBytes(StandardCharsets.UTF_8));
        String end = "~%08x".formatted(crc.getValue());
        byte[] utf8 = pattern.getBytes(StandardCharsets.UTF_8);
        int kept = Math.max(0, utf8.length - excess - end.length());
        while (kept > 0 && (utf8[kept] & 0xC0) == 0x80) {
            kept--;
        }
        return new String(utf8, 0, kept, StandardCharsets.UTF_8) + end;
    }
}
