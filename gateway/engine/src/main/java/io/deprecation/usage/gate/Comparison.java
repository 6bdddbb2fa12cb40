package io.deprecation.usage.gate;

import java.util.Optional;

/**
 * A client's traffic during a brownout beside what is usual for it (design 5-usage.md, condition 3).
 *
 * @param during what it sent
 * @param before all that it sent in the hours that are compared with
 * @param usual how many exchanges are usual in such a time
 */
record Comparison(Volume during, Volume before, double usual) {

    private static final double SHARE_MAY_RISE_BY = 0.01;
    private static final double USUAL_VOLUME_KEPT = 0.5;

    /** By what the client looks broken, as a part of a sentence; empty if it does not. */
    Optional<String> harm() {
        if (usual == 0 || during.total() <= usual * USUAL_VOLUME_KEPT) {
            return Optional.of("it sent %d requests where %d are usual".formatted(during.total(), Math.round(usual)));
        }
        return during.errorShare() - before.errorShare() > SHARE_MAY_RISE_BY
                ? Optional.of("%s answers were 4xx or 5xx where %s are usual"
                        .formatted(during.errorsInWords(), before.errorsInWords()))
                : Optional.empty();
    }
}
