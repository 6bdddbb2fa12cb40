package io.deprecation.demo.history;

import java.util.List;
import java.util.Map;

/** Who did what. The names are those of the register; what the demo's partners do today goes on from here. */
final class Stories {

    private static final Map<String, List<Story>> BY_DEPRECATION = Map.of(
            "customer-name", List.of(notMoving(), quiet(), fading(), idle(), migrated(), exempt()),
            "invoice-contact", List.of(quietAboutInvoices(), migratedInvoices()),
            "order-paging", List.of(fadingOrders(), quietAboutOrders()));

    private Stories() {}

    /** Those of one deprecation; none of most. */
    static List<Story> of(String deprecation) {
        return BY_DEPRECATION.getOrDefault(deprecation, List.of());
    }

    private static Story notMoving() {
        return Story.of(
                "acme", List.of("acme-erp/4.2", "acme-erp/4.1"), Hours.OFFICE, Curve.steady(36), Curve.steady(1));
    }

    /** It has moved, and tries with a part of its calls what it is like without the old form. */
    private static Story quiet() {
        return Story.of(
                        "globex",
                        List.of("globex-sdk/2.1 (Java 21)", "globex-sdk/1.9 (Java 11)"),
                        Hours.EVENING,
                        Curve.line(24, 30),
                        Curve.steady(0.8).until(48))
                .declining(Curve.steady(0.4).from(75));
    }

    private static Story fading() {
        return Story.of(
                "initech",
                List.of("initech-sync/7", "python-requests/2.32.3", "initech-portal/2026.9"),
                Hours.OFFICE,
                Curve.steady(48),
                Curve.line(0.95, 0.15));
    }

    /** Nobody knows what it would send today. */
    private static Story idle() {
        return Story.of(
                "soylent",
                List.of("okhttp/4.12.0"),
                Hours.OFFICE,
                Curve.steady(16).until(44),
                Curve.steady(1));
    }

    private static Story migrated() {
        return Story.of(
                        "umbrella",
                        List.of("umbrella-gateway/3.0", "umbrella-gateway/2.8"),
                        Hours.EVENING,
                        Curve.steady(24),
                        Curve.line(0.9, 0).until(30))
                .withheldFrom(52);
    }

    private static Story exempt() {
        return Story.of("hooli", List.of("hooli-nightly/1.0"), Hours.NIGHT, Curve.steady(12), Curve.steady(1));
    }

    private static Story quietAboutInvoices() {
        return Story.of(
                "globex",
                List.of("globex-sdk/2.1 (Java 21)"),
                Hours.EVENING,
                Curve.steady(14),
                Curve.steady(1).until(38));
    }

    private static Story migratedInvoices() {
        return Story.of(
                "umbrella",
                List.of("umbrella-gateway/3.0"),
                Hours.EVENING,
                Curve.steady(14),
                Curve.line(1, 0.2).until(60));
    }

    private static Story fadingOrders() {
        return Story.of("acme", List.of("acme-erp/4.2"), Hours.OFFICE, Curve.steady(20), Curve.line(1, 0.2));
    }

    private static Story quietAboutOrders() {
        return Story.of(
                "initech",
                List.of("initech-portal/2026.9"),
                Hours.OFFICE,
                Curve.steady(14),
                Curve.steady(1).until(60));
    }
}
