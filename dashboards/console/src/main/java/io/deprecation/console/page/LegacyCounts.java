package io.deprecation.console.page;

import io.deprecation.console.api.Uses;
import io.deprecation.usage.Kind;
import java.util.Arrays;
import java.util.List;

/** How often the old form was sent, of what the API tells by kind. */
final class LegacyCounts {

    /** What the gate counts as use, which is what contract refuses (design 4-http.md, "Refusal"). */
    private static final List<String> KINDS = Arrays.stream(Kind.values())
            .filter(Kind::isLegacyUse)
            .map(Kind::word)
            .toList();

    private LegacyCounts() {}

    static long of(Uses uses) {
        return KINDS.stream()
                .mapToLong(kind -> uses.requests().getOrDefault(kind, 0L))
                .sum();
    }
}
