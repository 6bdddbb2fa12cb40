package io.deprecation.benchmarks.gateway.load;

import io.deprecation.benchmarks.Customers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** The bodies that the upstream answers with and that are posted, plain and packed. */
public final class Bodies {

    private Bodies() {}

    /** A list in the new form, as the upstream knows it. */
    public static byte[] newForm(int bytes) {
        return Customers.list(bytes, false);
    }

    /** A list in the old form, as a client posts it. */
    public static byte[] oldForm(int bytes) {
        return Customers.list(bytes, true);
    }

    /** The same in gzip. */
    static byte[] packed(byte[] body) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
