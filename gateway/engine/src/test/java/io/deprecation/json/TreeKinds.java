package io.deprecation.json;

import io.deprecation.change.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** {@code convert}, read naively: nanoseconds since 1970, amounts as decimals, texts as they stand. */
final class TreeKinds {

    private static final BigInteger SECOND = BigInteger.TEN.pow(9);

    private TreeKinds() {}

    /** The converted value; an empty list if there is none. */
    static List<JsonNode> convert(JsonNode value, Kind from, Kind as, int scale) {
        try {
            Object meaning = read(value, from, scale);
            JsonNode written = meaning == null ? null : write(meaning, as, scale);
            return written == null ? List.of() : List.of(written);
        } catch (ArithmeticException | DateTimeException | JacksonException noTranslation) {
            return List.of();
        }
    }

    static boolean isOf(JsonNode value, Kind kind) {
        try {
            return read(value, kind, 0) != null;
        } catch (ArithmeticException | DateTimeException otherwise) {
            return false;
        }
    }

    private static @Nullable Object read(JsonNode value, Kind kind, int scale) {
        return switch (kind) {
            case STRING -> value.isString() ? value.stringValue() : null;
            case NUMBER -> value.isNumber() ? value.decimalValue().toString() : null;
            case BOOLEAN -> value.isBoolean() ? value.toString() : null;
            case EPOCH_SECONDS ->
                value.isNumber() ? inRange(value.decimalValue().movePointRight(9)) : null;
            case EPOCH_MILLIS -> value.isNumber() ? inRange(value.decimalValue().movePointRight(6)) : null;
            case DATE_TIME ->
                value.isString()
                        ? nanos(OffsetDateTime.parse(value.stringValue()).toInstant())
                        : null;
            case DATE ->
                value.isString()
                        ? nanos(LocalDate.parse(value.stringValue())
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant())
                        : null;
            case DECIMAL -> value.isNumber() ? value.decimalValue() : null;
            case MINOR_UNITS ->
                value.isNumber() ? new BigDecimal(value.decimalValue().toBigIntegerExact()).movePointLeft(scale) : null;
        };
    }

    private static @Nullable JsonNode write(Object meaning, Kind kind, int scale) {
        return switch (kind) {
            case STRING -> StringNode.valueOf((String) meaning);
            case NUMBER -> literal((String) meaning, true);
            case BOOLEAN -> literal((String) meaning, false);
            case EPOCH_SECONDS -> number(new BigDecimal((BigInteger) meaning, 9));
            case EPOCH_MILLIS -> number(new BigDecimal((BigInteger) meaning, 6));
            case DATE_TIME -> StringNode.valueOf(DateTimeFormatter.ISO_INSTANT.format(instant((BigInteger) meaning)));
            case DATE ->
                StringNode.valueOf(instant((BigInteger) meaning)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString());
            case DECIMAL -> number((BigDecimal) meaning);
            case MINOR_UNITS ->
                number(new BigDecimal(
                        ((BigDecimal) meaning).movePointRight(scale).toBigIntegerExact()));
        };
    }

    /** Whole nanoseconds of an instant that java.time can tell. */
    private static BigInteger inRange(BigDecimal nanos) {
        return nanos(instant(nanos.toBigIntegerExact()));
    }

    private static BigInteger nanos(Instant instant) {
        return BigInteger.valueOf(instant.getEpochSecond()).multiply(SECOND).add(BigInteger.valueOf(instant.getNano()));
    }

    private static Instant instant(BigInteger nanos) {
        BigInteger[] parts = nanos.divideAndRemainder(SECOND);
        return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
    }

    private static JsonNode number(BigDecimal value) {
        return TreeOracle.MAPPER.readTree(value.toPlainString());
    }

    private static @Nullable JsonNode literal(String text, boolean number) {
        if (text.isEmpty() || !text.strip().equals(text)) {
            return null;
        }
        JsonNode read = TreeOracle.MAPPER.readTree(text);
        return (number ? read.isNumber() : read.isBoolean()) ? read : null;
    }
}
