package io.deprecation.console.page;

import io.deprecation.console.api.GateSummary;

/** How a verdict of the gate was made. */
final class GateHow {

    private GateHow() {}

    static String of(GateSummary gate) {
        return gate.interval()
                .map(window -> "The gate's six conditions over its window. " + MadeFromWords.of(window))
                .orElse("A pass that was latched when the gate let the deprecation contract.");
    }
}
