package io.deprecation.usage.gate;

import io.deprecation.usage.Activity;
import io.deprecation.usage.Observation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * May this deprecation contract? A pure function of what is on record, what was counted, and the instant of asking;
 * safe for use by many threads (design 5-usage.md, "The gate").
 *
 * <p>It fails closed: what is not known is never taken for quiet, more use never makes its answer better, and neither
 * does a gap.
 */
public final class Gate {

    private final GateTerms terms;
    private final GateEvidence evidence;
    private final CountsByClient counts;
    private final Instant now;

    /**
     * @param terms what people have written down
     * @param evidence what was counted
     * @param now the instant of asking
     */
    public Gate(GateTerms terms, GateEvidence evidence, Instant now) {
        this.terms = terms;
        this.evidence = evidence;
        this.counts = CountsByClient.of(evidence);
        this.now = now;
    }

    /**
     * The answer where there is nothing to go by, because the ledger could not be read: unknown, and nobody can accept it.
     *
     * @param reason why, as one sentence
     */
    public static GateAnswer withoutEvidence(String deprecation, String reason) {
        Finding unknown =
                Finding.general(Condition.REQUESTS, Verdict.UNKNOWN, reason).firm();
        return GateAnswer.of(deprecation, List.of(unknown), Set.of());
    }

    /** All six conditions, over everyone in scope. */
    public GateAnswer judge() {
        List<ClientCase> clients = Scope.of(terms, evidence.activity(), counts).stream()
                .map(this::clientCase)
                .toList();
        List<Finding> findings = clientFindings(clients);
        Witnesses.missing(clients).ifPresent(findings::add);
        findings.add(GeneralConditions.sunset(terms, now));
        findings.add(GeneralConditions.contracts(evidence.contracts()));
        findings.add(GeneralConditions.drift(Window.usual(terms, now), evidence));
        return answer(findings, recorded());
    }

    /**
     * Conditions 2 to 4 for one client, whether it is in scope or not: may it be refused before the others?
     *
     * @param client the client's id
     */
    public GateAnswer judge(String client) {
        ClientCase alone = clientCase(client);
        List<Finding> findings = clientFindings(List.of(alone));
        newcomer(alone).ifPresent(findings::add);
        return answer(findings, List.of(alone));
    }

    /** What it sent before it was registered stands under another name, which only the gate for all looks at. */
    private Optional<Finding> newcomer(ClientCase client) {
        return evidence.activity().stream()
                .filter(seen -> seen.client().equals(client.client()))
                .map(Activity::first)
                .min(Comparator.naturalOrder())
                .filter(first -> !first.isBefore(client.window().start()))
                .map(first -> client.finding(
                        Condition.TRAFFIC,
                        Verdict.UNKNOWN,
                        client.client() + " was first seen on " + LocalDate.ofInstant(first, ZoneOffset.UTC)
                                + ", so that it has not been known for a whole window yet."));
    }

    private ClientCase clientCase(String client) {
        return ClientCase.of(terms, counts, evidence.gaps(), client, now);
    }

    private List<Finding> clientFindings(List<ClientCase> clients) {
        Window usual = Window.usual(terms, now);
        Coverage coverage = new Coverage(evidence, now);
        List<Finding> findings = new ArrayList<>(coverage.usual(usual).toList());
        for (ClientCase client : clients) {
            Optional<Finding> spared = spared(client);
            findings.addAll(spared.map(List::of).orElseGet(() -> judge(client)));
            findings.addAll(
                    spared.isPresent()
                            ? List.of()
                            : coverage.beyond(usual, client).toList());
        }
        return findings;
    }

    private static List<Finding> judge(ClientCase client) {
        return ClientCondition.ALL.stream()
                .flatMap(condition -> condition.judge(client).stream())
                .toList();
    }

    /** To whom contract will do nothing, or nothing that has not been done to it. */
    private Optional<Finding> spared(ClientCase client) {
        return client.exempt() ? Optional.of(exempt(client)) : refused(client);
    }

    private Optional<Finding> refused(ClientCase client) {
        return Optional.ofNullable(evidence.refused().get(client.client()))
                .map(since -> client.finding(
                        Condition.REQUESTS,
                        Verdict.PASS,
                        client.client() + " was cleared before the others, and the ramp has refused it since " + since
                                + "."));
    }

    private static Finding exempt(ClientCase client) {
        String until = client.entry().exemptUntil().map(Instant::toString).orElseThrow();
        return client.finding(Condition.REQUESTS, Verdict.PASS, client.client() + " is exempt until " + until + ".");
    }

    /** A condition that nothing was said against has a reason too. */
    private Stream<Finding> whatHolds(List<Finding> findings) {
        String since = " since " + Window.usual(terms, now).first() + " or, with a cadence, before.";
        return Stream.of(
                        holds(Condition.REQUESTS, "No client without an exemption sent the old form" + since),
                        holds(Condition.READS, "No client without an exemption is left uncleared for reads" + since),
                        holds(Condition.TRAFFIC, "No client in scope has been silent" + since))
                .filter(held -> findings.stream()
                        .noneMatch(finding ->
                                finding.condition() == held.condition() && finding.verdict() != Verdict.PASS));
    }

    private static Finding holds(Condition condition, String words) {
        return Finding.general(condition, Verdict.PASS, words);
    }

    private GateAnswer answer(List<Finding> findings, List<ClientCase> recorded) {
        List<Finding> weighed = Stream.concat(findings.stream(), whatHolds(findings))
                .map(finding -> finding.acceptedBy(terms.accept(), now))
                .sorted(Comparator.comparing(Finding::condition))
                .toList();
        return GateAnswer.of(terms.deprecation(), weighed, contradicted(recorded));
    }

    private List<ClientCase> recorded() {
        return terms.register().keySet().stream().map(this::clientCase).toList();
    }

    private static Set<String> contradicted(List<ClientCase> clients) {
        return clients.stream()
                .filter(client -> client.entry().migrated() || client.entry().gone())
                .filter(client ->
                        client.inWindow(Observation::isLegacyRequest).findAny().isPresent())
                .map(ClientCase::client)
                .collect(Collectors.toSet());
    }
}
