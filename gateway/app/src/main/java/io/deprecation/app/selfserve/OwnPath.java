package io.deprecation.app.selfserve;

import io.deprecation.rule.RequestPath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the answer is, as rules see paths: whatever spelling a rule would not tell from it is ours, and none of it reaches
 * an upstream, which could log what is in it.
 */
final class OwnPath {

    /** What a path asks for. */
    sealed interface Target {

        /** The answer for whoever shows a credential. */
        record Own() implements Target {}

        /**
         * A page by its link, or what stands in a link's place.
         *
         * @param token what the link ends with
         */
        record Linked(String token) implements Target {}
    }

    private final List<String> segments;

    OwnPath(String path) {
        this.segments = RequestPath.segments(path);
    }

    /** What a path that is still percent-encoded asks for; empty if it is not ours. */
    Optional<Target> target(@Nullable String raw) {
        List<String> asked = raw == null ? List.of() : RequestPath.segments(raw);
        int own = segments.size();
        if (asked.size() < own || !asked.subList(0, own).equals(segments)) {
            return Optional.empty();
        }
        return Optional.of(
                asked.size() == own
                        ? new Target.Own()
                        : new Target.Linked(String.join("/", asked.subList(own, asked.size()))));
    }
}
