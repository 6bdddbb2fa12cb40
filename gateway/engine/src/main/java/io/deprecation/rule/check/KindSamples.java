package io.deprecation.rule.check;

import io.deprecation.change.Kind;
import io.deprecation.change.Value;
import java.util.List;
import java.util.stream.Stream;

/** Values of each kind that {@code convert} knows: the plain ones, and those that a conversion may lose something of. */
final class KindSamples {

    private KindSamples() {}

    static List<Value> of(Kind kind) {
        return switch (kind) {
            case STRING -> strings("1.10", "-0", "1E400", "9007199254740993", "true", "false", "01", "0.1", "text");
            case NUMBER -> json("0", "-0", "1.10", "1E400", "9007199254740993", "-1.5e-7", "12");
            case BOOLEAN -> json("true", "false");
            case EPOCH_SECONDS -> json("0", "1577836800", "-1", "1577836800.5", "0.000000001", "253402300800");
            case EPOCH_MILLIS -> json("0", "1577836800000", "-1", "1577836800123.000001", "0.5");
            case DATE_TIME ->
                strings(
                        "2020-01-01T00:00:00Z",
                        "2020-02-29T23:59:59.999Z",
                        "2020-01-01T02:00:00+02:00",
                        "1969-12-31T23:59:59.123456789Z");
            case DATE -> strings("2020-01-01", "2020-02-29", "1969-12-31");
            case DECIMAL -> json("0", "12.50", "-0.01", "90071992547409.93", "1e3", "0.005");
            case MINOR_UNITS -> json("0", "1250", "-1", "9007199254740993", "1250.0", "1e3");
        };
    }

    private static List<Value> strings(String... texts) {
        return Stream.of(texts).map(Value::string).toList();
    }

    private static List<Value> json(String... texts) {
        return Stream.of(texts).map(Value::json).toList();
    }
}
