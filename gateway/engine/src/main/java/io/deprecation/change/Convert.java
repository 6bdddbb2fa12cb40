package io.deprecation.change;

import org.jspecify.annotations.Nullable;

/**
 * {@code convert: a, to: b, from: T, as: T}: the same meaning as another kind of value, in exact arithmetic, never
 * through a floating-point number.
 *
 * @param kind what old values are
 * @param as what new values are
 * @param scale the digits after the point of {@link Kind#MINOR_UNITS}
 */
public record Convert(Path from, Path to, Kind kind, Kind as, int scale, boolean alias, boolean lossy)
        implements OneToOne {

    public Convert {
        if (!kind.convertsTo(as)) {
            throw new IllegalArgumentException(kind.word() + " does not convert to " + as.word());
        }
    }

    @Override
    public @Nullable Values toNew(Values old) {
        return convert(old.present(0), kind, as);
    }

    @Override
    public @Nullable Values toOld(Values fresh) {
        return convert(fresh.present(0), as, kind);
    }

    @Override
    public boolean isOld(Value value) {
        return kind.read(value, scale).isPresent();
    }

    @Override
    public boolean isNew(Value value) {
        return as.read(value, scale).isPresent();
    }

    private @Nullable Values convert(Value value, Kind source, Kind target) {
        return source.read(value, scale)
                .flatMap(meaning -> target.write(meaning, scale))
                .map(Values::of)
                .orElse(null);
    }
}
