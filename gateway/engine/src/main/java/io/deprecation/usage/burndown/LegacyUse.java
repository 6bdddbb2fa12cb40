package io.deprecation.usage.burndown;

import io.deprecation.usage.DailyUse;

/** What a burn-down counts: what the gate counts as use, which is what contract refuses. */
final class LegacyUse {

    private LegacyUse() {}

    static boolean counts(DailyUse use) {
        return use.observation().isLegacyRequest() && !use.observation().isStrayOf(use.client());
    }
}
