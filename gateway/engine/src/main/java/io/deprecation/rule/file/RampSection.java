package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import io.deprecation.rule.RampStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code ramp}, the steps by which contract comes to some clients before others. */
final class RampSection {

    private static final String KEY = "ramp";
    private static final String AT = "at";
    private static final String PERCENT = "percent";
    private static final String ANYWAY = "anyway";
    private static final List<String> STEP = List.of(AT, ClienteleKeys.CLIENTS, PERCENT, ANYWAY);

    private static final int MOST = 100;

    private final NamedClients clients;
    private final Problems problems;

    private RampSection(NamedClients clients, Problems problems) {
        this.clients = clients;
        this.problems = problems;
    }

    /** The steps that can be read, in the order of the file. */
    static List<Placed<RampStep>> read(Section rule, NamedClients clients) {
        var ramp = new RampSection(clients, rule.problems());
        return rule.optional(KEY)
                .flatMap(node -> Section.of(node, "`ramp`", List.of("steps"), rule.problems()))
                .map(section -> ramp.steps(section.requiredItems("steps")))
                .orElse(List.of());
    }

    private List<Placed<RampStep>> steps(List<Node> nodes) {
        var steps = new ArrayList<Placed<RampStep>>();
        for (Node node : nodes) {
            Section.of(node, "A step", STEP, problems).flatMap(this::step).ifPresent(step -> {
                judgeOrder(step, steps);
                judgeShare(step, steps);
                steps.add(step);
            });
        }
        return steps;
    }

    private Optional<Placed<RampStep>> step(Section section) {
        boolean isOne = isForOneSort(section);
        Optional<Instant> at = Instants.read(section.requiredText(AT), section.problems());
        Optional<Set<String>> named = ClienteleKeys.named(section, clients);
        Optional<Integer> percent = section.has(PERCENT) ? section.wholeNumber(PERCENT, 1, MOST) : Optional.of(0);
        Optional<RampStep.Anyway> anyway = anyway(section);
        boolean isWhole = Stream.of(at, named, percent).allMatch(Optional::isPresent)
                && anyway.isPresent() == section.has(ANYWAY);
        return isOne && isWhole
                ? Optional.of(new Placed<>(new RampStep(at.get(), named.get(), percent.get(), anyway), section.place()))
                : Optional.empty();
    }

    private boolean isForOneSort(Section section) {
        boolean isOne = section.has(ClienteleKeys.CLIENTS) != section.has(PERCENT);
        if (!isOne) {
            problems.add(
                    ProblemCode.BAD_VALUE,
                    section.place(),
                    "A step is for `clients` or for a `percent` of all, and for one of them",
                    "Write one of them; a step of its own may stand at the same instant");
        }
        return isOne;
    }

    private Optional<RampStep.Anyway> anyway(Section section) {
        return section.optional(ANYWAY)
                .flatMap(node -> Section.of(node, "`anyway`", List.of("reason", "by"), problems))
                .flatMap(word -> {
                    Optional<String> reason = word.said("reason");
                    Optional<String> by = word.said("by");
                    return reason.isEmpty() || by.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new RampStep.Anyway(reason.get(), by.get()));
                });
    }

    private void judgeOrder(Placed<RampStep> step, List<Placed<RampStep>> before) {
        Instant at = step.value().at();
        if (before.stream().anyMatch(earlier -> at.isBefore(earlier.value().at()))) {
            problems.add(
                    ProblemCode.RAMP_NOT_RISING,
                    step.place(),
                    "The step of %s comes after a later one".formatted(at),
                    "Write the steps in the order of their instants");
        }
    }

    private void judgeShare(Placed<RampStep> step, List<Placed<RampStep>> before) {
        int percent = step.value().percent();
        int most = before.stream()
                .mapToInt(earlier -> earlier.value().percent())
                .max()
                .orElse(0);
        if (percent > 0 && percent <= most) {
            problems.add(
                    ProblemCode.RAMP_NOT_RISING,
                    step.place(),
                    "%d percent take in nobody whom %d have not".formatted(percent, most),
                    "Write a greater number, or remove the step; steps are taken back by removing them");
        }
    }
}
