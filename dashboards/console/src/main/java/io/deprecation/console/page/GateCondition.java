package io.deprecation.console.page;

import io.deprecation.console.api.AcceptedBy;
import io.deprecation.console.api.GateDocument;
import io.deprecation.console.api.GateFinding;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the gate's conditions, with its reasons.
 *
 * @param number 1 to 6
 * @param title what it asks
 * @param verdict the worst of what it says that nobody accepted
 */
record GateCondition(int number, String title, Pill verdict, List<Reason> reasons) {

    private static final List<String> TITLES = List.of(
            "The sunset has passed",
            "Nobody sends the old form",
            "Nobody needs the old form in answers",
            "Nobody in scope is silent",
            "No consumer contract names the old form",
            "No answer contradicts the rule");

    /**
     * One finding.
     *
     * @param accepted by whom, why and until when it was accepted; empty if it was not
     */
    record Reason(String verdict, String text, String accepted) {}

    static List<GateCondition> all(GateDocument gate) {
        return IntStream.rangeClosed(1, TITLES.size())
                .mapToObj(number -> of(
                        number,
                        gate.findings().stream()
                                .filter(finding -> finding.condition() == number)
                                .toList()))
                .filter(condition -> !condition.reasons().isEmpty())
                .toList();
    }

    private static GateCondition of(int number, List<GateFinding> findings) {
        return new GateCondition(
                number,
                TITLES.get(number - 1),
                Pill.verdict(worst(findings), ""),
                findings.stream()
                        .map(finding -> new Reason(
                                finding.verdict(),
                                finding.reason(),
                                finding.accepted().map(GateCondition::accepted).orElse("")))
                        .toList());
    }

    private static String worst(List<GateFinding> findings) {
        List<String> standing = findings.stream()
                .filter(finding -> finding.accepted().isEmpty())
                .map(GateFinding::verdict)
                .toList();
        if (standing.contains("fail")) {
            return "fail";
        }
        return standing.contains("unknown") ? "unknown" : "pass";
    }

    private static String accepted(AcceptedBy word) {
        return "Accepted by %s until %s: %s".formatted(word.by(), Words.day(word.until()), word.reason());
    }
}
