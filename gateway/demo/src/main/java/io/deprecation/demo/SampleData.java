package io.deprecation.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What the sample API knows when it starts: bodies as files, because their white space and digits matter. */
final class SampleData {

    private static final long[] CUSTOMERS = {9007199254740993L, 9007199254740995L, 9007199254740997L, 9007199254740999L
    };
    private static final long[] ORDERS = {9223372036854775001L, 9223372036854775003L};
    private static final int CAPACITY = 60;

    private SampleData() {}

    static Documents customers() {
        return read("customers", CUSTOMERS);
    }

    static Documents orders() {
        return read("orders", ORDERS);
    }

    private static Documents read(String kind, long... ids) {
        NavigableMap<Long, String> texts = new TreeMap<>();
        for (long id : ids) {
            texts.put(id, text("/sample/" + kind + "/" + id + ".json"));
        }
        return new Documents(texts, CAPACITY);
    }

    private static String text(String resource) {
        try (InputStream in = SampleData.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
