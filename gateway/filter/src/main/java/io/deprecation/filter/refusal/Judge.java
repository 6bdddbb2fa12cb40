package io.deprecation.filter.refusal;

import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import io.deprecation.filter.ruling.Findings;
import io.deprecation.filter.ruling.Offence;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.filter.ruling.Unreadable;
import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.Place;
import io.deprecation.rule.Decision;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Judges whether a request is refused for what was found in it (design 4-http.md, "Refusal"). Refused where the old
 * shape is refused is exactly what the gate counts as use; before that, only what cannot be handed on at all.
 */
public final class Judge {

    private Judge() {}

    /**
     * The refusal that the findings call for, by the first rule that calls for one; it names what others would refuse too,
     * so that nobody has to find out one by one.
     */
    public static Optional<Refusal> judge(Ruling ruling, Findings findings) {
        if (findings.duplicate().isPresent()) {
            var error = new Refusal.Fault(
                    new Parameter(Place.BODY, findings.duplicate().get()), List.of());
            return Optional.of(
                    new Refusal(Reason.DUPLICATE_MEMBER, Optional.empty(), List.of(error), Optional.empty()));
        }
        Optional<Refusal> first = Optional.empty();
        for (int rule = 0; rule < ruling.decisions().size(); rule++) {
            Optional<Refusal> refusal = judge(rule, ruling.decisions().get(rule), findings);
            first = first.isPresent() && refusal.isPresent()
                    ? Optional.of(first.get().and(refusal.get()))
                    : first.or(() -> refusal);
        }
        return first;
    }

    /**
     * Whether a request is refused, and would not be if it were known which form was changed where the two disagree.
     * What is refused for another reason, or could not be read to its end, is not worth the question.
     */
    public static boolean hangsOnBase(Ruling ruling, Findings findings) {
        if (!findings.found().contains(Found.CONFLICT) || findings.unreadable().isPresent()) {
            return false;
        }
        Predicate<Offence> open = offence ->
                isUnsettled(offence) && ruling.decisions().get(offence.rule()).onConflict() == OnConflict.CHANGED_WINS;
        return judge(ruling, findings).isPresent()
                && judge(ruling, findings.without(open)).isEmpty();
    }

    private static Optional<Refusal> judge(int rule, Decision decision, Findings findings) {
        Found found = findings.found().get(rule);
        if (decision.refuses() && found.isLegacyUse()) {
            return decision.refused()
                    .map(why -> found == Found.UNREAD ? unread(findings) : oldShape(why))
                    .flatMap(reason -> refusal(
                            reason,
                            rule,
                            decision,
                            findings,
                            offence -> offence.found().isLegacyUse()))
                    .map(refusal -> refusal.until(decision.brownoutEnds()));
        }
        if (found == Found.CONFLICT && isRefused(rule, decision, findings)) {
            return refusal(
                    Reason.CONFLICTING_MEMBERS, rule, decision, findings, offence -> offence.found() == Found.CONFLICT);
        }
        Predicate<Offence> lost = offence -> !offence.possible() && !passes(offence.found(), decision.request());
        // Asked for each request, and mostly of none.
        return !findings.offences().isEmpty()
                        && findings.offences().stream().anyMatch(lost.and(offence -> offence.rule() == rule))
                ? refusal(Reason.UNTRANSLATABLE_VALUE, rule, decision, findings, lost)
                : Optional.empty();
    }

    private static boolean isRefused(int rule, Decision decision, Findings findings) {
        return switch (decision.onConflict()) {
            case REJECT -> true;
            case CHANGED_WINS ->
                findings.offences().stream().anyMatch(offence -> offence.rule() == rule && isUnsettled(offence));
            default -> false;
        };
    }

    private static boolean isUnsettled(Offence offence) {
        return offence.found() == Found.CONFLICT && !offence.possible();
    }

    /** Whether an upstream takes an object as it was found, so that it may pass although it cannot be translated. */
    private static boolean passes(Found found, Form upstream) {
        return switch (found) {
            case NEW -> upstream.holds(Form.NEW);
            case OLD, UNTRANSLATABLE -> upstream.holds(Form.OLD);
            default -> false;
        };
    }

    private static Reason oldShape(Decision.Refused why) {
        return switch (why) {
            case CONTRACT -> Reason.DEPRECATED_MEMBER;
            case RAMP -> Reason.RAMPED_MEMBER;
            case BROWNOUT -> Reason.BROWNOUT;
        };
    }

    private static Reason unread(Findings findings) {
        return switch (findings.unreadable().orElse(Unreadable.MALFORMED)) {
            case MALFORMED -> Reason.MALFORMED_BODY;
            case TOO_DEEP -> Reason.NESTED_TOO_DEEP;
            case TOO_LARGE -> Reason.BODY_TOO_LARGE;
            case ENCODING -> Reason.UNSUPPORTED_ENCODING;
        };
    }

    private static Optional<Refusal> refusal(
            Reason reason, int rule, Decision decision, Findings findings, Predicate<Offence> concerned) {
        List<Refusal.Fault> errors = findings.offences().stream()
                .filter(offence -> offence.rule() == rule)
                .filter(concerned)
                .map(offence -> new Refusal.Fault(offence.at(), offence.replacements()))
                .toList();
        return Optional.of(new Refusal(reason, Optional.of(decision.deprecation()), errors, Optional.empty()));
    }
}
