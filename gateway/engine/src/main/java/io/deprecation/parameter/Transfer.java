package io.deprecation.parameter;

import io.deprecation.change.OneToOne;
import io.deprecation.change.Path;
import io.deprecation.change.Value;
import io.deprecation.change.Values;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code move: {query: token}, to: {header: Authorization}, prefix: "Bearer "}: the same value in another place, which
 * writes it as text. Numbers and booleans of a body come back as strings.
 *
 * @param prefix what stands before the text in the new place; may be empty
 */
public record Transfer(Path from, Path to, String prefix) implements OneToOne {

    @Override
    public boolean alias() {
        return false;
    }

    @Override
    public boolean lossy() {
        return false;
    }

    @Override
    public @Nullable Values toNew(Values old) {
        Value value = old.present(0);
        if (prefix.isEmpty()) {
            return written(value);
        }
        return Texts.text(value)
                .map(text -> Values.of(Value.string(prefix + text)))
                .orElse(null);
    }

    @Override
    public @Nullable Values toOld(Values fresh) {
        Value value = fresh.present(0);
        if (prefix.isEmpty()) {
            return written(value);
        }
        Optional<String> text = Texts.text(value).filter(whole -> whole.startsWith(prefix));
        return text.map(whole -> Values.of(Value.string(whole.substring(prefix.length()))))
                .orElse(null);
    }

    /** The value as text, which is what the place outside of the body has. */
    private static @Nullable Values written(Value value) {
        return Texts.of(value).map(Texts::value).map(Values::of).orElse(null);
    }
}
