package io.deprecation.change;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What a value stands for, as {@code convert} names it; each kind reads and writes its own JSON. */
public enum Kind {
    /** A JSON string. */
    STRING("string", Family.TEXT) {
        @Override
        Optional<Object> read(Value value, int scale) {
            return value.isString() ? Optional.of(value.text()) : Optional.empty();
        }

        @Override
        Optional<Value> write(Object meaning, int scale) {
            return Optional.of(Value.string((String) meaning));
        }
    },
    /** A JSON number; from and to a string its digits stay as written. */
    NUMBER("number", Family.TEXT) {
        @Override
        Optional<Object> read(Value value, int scale) {
            return value.isNumber() ? Optional.of(value.toString()) : Optional.empty();
        }

        @Override
        Optional<Value> write(Object meaning, int scale) {
            return JSON_NUMBER.matcher((String) meaning).matches()
                    ? Optional.of(Value.json((String) meaning))
                    : Optional.empty();
        }
    },
    /** A JSON boolean. */
    BOOLEAN("boolean", Family.TEXT) {
        @Override
        Optional<Object> read(Value value, int scale) {
            return value.isBoolean() ? Optional.of(value.toString()) : Optional.empty();
        }

        @Override
        Optional<Value> write(Object meaning, int scale) {
            return meaning.equals("true") || meaning.equals("false")
                    ? Optional.of(Value.json((String) meaning))
                    : Optional.empty();
        }
    },
    /** Seconds since 1970 UTC, a JSON number; a fraction is kept down to nanoseconds. */
    EPOCH_SECONDS("epoch-seconds", Family.TIME) {
        @Override
        Optional<Object> read(Value value, int scale) {
            return instant(value, 0);
        }

        @Override
        Optional<Value> write(Object meaning, int scale) {
            return Optional.of(epoch((Instant) meaning, 0));
        }
    },
    /** Milliseconds since 1970 UTC, likewise. */
    EPOCH_MILLIS("epoch-millis", Family.TIME) {
        @Override
        Optional<Object> read(Value value, int scale) {
            return instant(value, 3);
        }

        @Override
        Optional<Value> write(Object meaning, int scale) {
            return Optional.of(epoch((Instant) meaning, 3));
        }
    },
    /** A string as RFC 3339 has it; written in UTC. */
    DATE_TIME("date-time", Family.TIME) {
        @Override
        Optional<Object> read(Value value, int scale) {
            return value.isString() ? dateTime(value.text()) : Optional.empty();
        }

        @Override
        Optional<Value> write(Object meaning, int scale) {
            return Optional.of(Value.string(meaning.toString()));
        }
    },
    /** A string {@code yyyy-MM-dd}: midnight UTC. */
    DATE("date", Family.TIME) {
        @Override
        Optional<Object> read(Value value, int scale) {
            return value.isString() ? date(value.text()) : Optional.empty();
        }

        @Override
        Optional<Value> write(Object meaning, int scale) {
            return day((Instant) meaning);
        }
    },
    /** An amount as a JSON number. */
    DECIMAL("decimal", Family.AMOUNT) {
        @Override
        Optional<Object> read(Value value, int scale) {
            return value.isNumber() ? value.number().map(Object.class::cast) : Optional.empty();
        }

        @Override
        Optional<Value> write(Object meaning, int scale) {
            return plain((BigDecimal) meaning);
        }
    },
    /** An amount in its smallest unit, {@code scale} digits after the point, as a whole JSON number. */
    MINOR_UNITS("minor-units", Family.AMOUNT) {
        @Override
        Optional<Object> read(Value value, int scale) {
            return value.isNumber()
                    ? value.number().filter(Kind::isWhole).map(units -> units.scaleByPowerOfTen(-scale))
                    : Optional.empty();
        }

        @Override
        Optional<Value> write(Object meaning, int scale) {
            return Optional.of(((BigDecimal) meaning).scaleByPowerOfTen(scale))
                    .filter(Kind::isWhole)
                    .map(units -> units.stripTrailingZeros())
                    .flatMap(Kind::plain);
        }
    };

    /** Kinds of one family have the same meanings, and convert to each other. */
    private enum Family {
        TEXT,
        TIME,
        AMOUNT
    }

    private static final java.util.regex.Pattern JSON_NUMBER =
            java.util.regex.Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final int MOST_DIGITS = 1_000;

    private final String word;
    private final Family family;

    Kind(String word, Family family) {
        this.word = word;
        this.family = family;
    }

    /** The word that rules use. */
    public String word() {
        return word;
    }

    /** Whether values of this kind convert to the other. */
    public boolean convertsTo(Kind other) {
        return family == other.family;
    }

    /** What a value means; empty if it is not of this kind. */
    abstract Optional<Object> read(Value value, int scale);

    /** The value with a meaning; empty if this kind has none. */
    abstract Optional<Value> write(Object meaning, int scale);

    private static Optional<Object> instant(Value value, int unitDigits) {
        if (!value.isNumber()) {
            return Optional.empty();
        }
        return value.number().flatMap(number -> {
            try {
                BigDecimal nanos = number.scaleByPowerOfTen(9 - unitDigits);
                BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.valueOf(1_000_000_000));
                return Optional.of(Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact()));
            } catch (ArithmeticException | DateTimeException outOfRange) {
                return Optional.empty();
            }
        });
    }

    private static Value epoch(Instant instant, int unitDigits) {
        BigDecimal units = BigDecimal.valueOf(instant.getEpochSecond())
                .add(BigDecimal.valueOf(instant.getNano(), 9))
                .scaleByPowerOfTen(unitDigits);
        return Value.json(units.signum() == 0 ? "0" : units.stripTrailingZeros().toPlainString());
    }

    private static Optional<Object> dateTime(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException noDateTime) {
            return Optional.empty();
        }
    }

    private static Optional<Object> date(String text) {
        try {
            return Optional.of(
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** None for the last instants that there are: their year is beyond the last of the calendar. */
    private static Optional<Value> day(Instant instant) {
        try {
            return Optional.of(
                    Value.string(instant.atOffset(ZoneOffset.UTC).toLocalDate().toString()));
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /** A number in plain digits; none if they would be too many. */
    private static Optional<Value> plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(Value.json(number.signum() == 0 && number.scale() < 0 ? "0" : number.toPlainString()));
    }
}
