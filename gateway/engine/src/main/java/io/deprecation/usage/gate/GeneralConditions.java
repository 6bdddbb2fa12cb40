package io.deprecation.usage.gate;

import io.deprecation.usage.DailyUse;
import io.deprecation.usage.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/** The conditions that are about no client: the date, the contracts, the upstream. */
final class GeneralConditions {

    private GeneralConditions() {}

    /** Condition 1. */
    static Finding sunset(GateTerms terms, Instant now) {
        return terms.sunset()
                .map(sunset -> now.isBefore(sunset)
                        ? Finding.general(Condition.SUNSET, Verdict.FAIL, "The sunset, " + sunset + ", is to come.")
                        : Finding.general(Condition.SUNSET, Verdict.PASS, "The sunset, " + sunset + ", has passed."))
                .orElseGet(() -> Finding.general(
                        Condition.SUNSET, Verdict.FAIL, "No sunset is set, so that nobody was told a date."));
    }

    /** Condition 5. */
    static Finding contracts(ConsumerContracts contracts) {
        String names = String.join(", ", contracts.names());
        return switch (contracts.standing()) {
            case NOT_CONFIGURED -> contracts(Verdict.PASS, "No consumer contracts are configured.");
            case CLEAR -> contracts(Verdict.PASS, "No consumer contract names the old members.");
            case UNREADABLE -> contracts(Verdict.UNKNOWN, "Consumer contracts cannot be read: " + names + ".");
            case MENTIONED -> contracts(Verdict.FAIL, "Consumer contracts name the old members: " + names + ".");
        };
    }

    /**
     * Condition 6. Whoever the response was for, an exempt client or a stray included: it is the upstream that drifts.
     */
    static Finding drift(Window usual, GateEvidence evidence) {
        return evidence.daily().stream()
                .filter(use -> use.observation().outcome() == Outcome.DRIFT && usual.contains(use.day()))
                .map(DailyUse::day)
                .max(Comparator.naturalOrder())
                .map(GeneralConditions::drifted)
                .orElseGet(() -> Finding.general(
                        Condition.DRIFT,
                        Verdict.PASS,
                        "No response has contradicted the rule since " + usual.first() + "."));
    }

    private static Finding drifted(LocalDate last) {
        return Finding.general(
                Condition.DRIFT,
                Verdict.FAIL,
                "Responses contradict what the rule says that the upstream speaks, the last on " + last
                        + "; correct `upstream`, or the upstream.");
    }

    private static Finding contracts(Verdict verdict, String words) {
        return Finding.general(Condition.CONTRACTS, verdict, words);
    }
}
