package io.deprecation.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/** Lists of customers of about 430 bytes each, in the old or the new form; the same for the same size. */
public final class Customers {

    private static final String REST = "\"id\":%d,\"email\":\"%s.%s@mail.example.com\",\"phone\":\"+49 30 %07d\","
            + "\"address\":{\"street\":\"%d Analytical Engine Road\",\"city\":\"Zürich\",\"zip\":\"%05d\",\"country\":\"CH\"},"
            + "\"balance\":%d.%02d,\"score\":%d,\"active\":true,\"tags\":[\"partner\",\"vip\",\"newsletter\"],"
            + "\"createdAt\":\"2026-%02d-%02dT10:15:30Z\",\"notes\":\"Prefers e-mail; asked twice for \\\"net 30\\\" terms.\"";
    private static final String[] FIRST = {"Ada", "Grace", "Edsger", "Barbara", "Donald", "Annie"};
    private static final String[] LAST = {"Lovelace", "Hopper", "Dijkstra", "Liskov", "Knuth", "Easley"};

    private Customers() {}

    /** A list of at least {@code bytes} bytes, or one customer if that is less. */
    public static byte[] list(int bytes, boolean oldForm) {
        var random = new Random(42);
        var text = new StringBuilder("{\"items\":[");
        do {
            text.append(text.length() > 10 ? "," : "").append(customer(random, oldForm));
        } while (text.length() < bytes - 30);
        return text.append("],\"next\":null}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A small list, below the size of one customer. */
    static byte[] small(boolean oldForm) {
        String name = oldForm ? "\"name\":\"Ada Lovelace\"" : "\"firstName\":\"Ada\",\"lastName\":\"Lovelace\"";
        return ("{\"items\":[{\"id\":9007199254740993," + name
                        + ",\"email\":\"ada@mail.example.com\",\"active\":true,\"score\":12.50,"
                        + "\"createdAt\":\"2026-11-20T10:15:30Z\"}],\"total\":1,\"next\":null}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String customer(Random random, boolean oldForm) {
        String first = FIRST[random.nextInt(FIRST.length)];
        String last = LAST[random.nextInt(LAST.length)];
        String name = oldForm
                ? "\"name\":\"%s %s\",".formatted(first, last)
                : "\"firstName\":\"%s\",\"lastName\":\"%s\",".formatted(first, last);
        return "{" + name
                + REST.formatted(
                        9_007_199_254_740_993L + random.nextInt(1_000_000),
                        first.toLowerCase(Locale.ROOT),
                        last.toLowerCase(Locale.ROOT),
                        random.nextInt(10_000_000),
                        random.nextInt(999),
                        random.nextInt(99_999),
                        random.nextInt(10_000),
                        random.nextInt(100),
                        random.nextInt(1_000),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28))
                + "}";
    }
}
