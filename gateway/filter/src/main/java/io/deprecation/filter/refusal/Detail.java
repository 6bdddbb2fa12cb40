package io.deprecation.filter.refusal;

import io.deprecation.filter.refusal.Refusal.Fault;
import io.deprecation.parameter.Parameter;
import io.deprecation.rule.Deprecation;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says to a partner's developer what is wrong with this request and what to do, without any value of it. */
final class Detail {

    private Detail() {}

    static String of(Refusal refusal) {
        return switch (refusal.reason()) {
            case DEPRECATED_MEMBER, RAMPED_MEMBER ->
                "%s %s not accepted any more. %s".formatted(shapes(refusal), verb(refusal), advice(refusal));
            case BROWNOUT ->
                "%s %s not accepted in this brownout%s. %s"
                        .formatted(shapes(refusal), verb(refusal), end(refusal), advice(refusal));
            case CONFLICTING_MEMBERS ->
                "The request holds %s beside the new form, and they disagree. Send the new form alone."
                        .formatted(members(refusal));
            case UNTRANSLATABLE_VALUE ->
                "The value of %s cannot be brought into the form that the API takes. %s"
                        .formatted(members(refusal), advice(refusal));
            case DUPLICATE_MEMBER ->
                "%s stands more than once in its object. Send it once.".formatted(members(refusal));
            case MALFORMED_BODY -> "The body could not be read as JSON in UTF-8. Send well-formed JSON.";
            case NESTED_TOO_DEEP -> "Objects and arrays are nested deeper than is accepted here.";
            case BODY_TOO_LARGE -> "The body is larger than is accepted here. Send less at once.";
            case UNSUPPORTED_ENCODING -> "Send the body in UTF-8, with Content-Encoding gzip, deflate or none.";
            case ENCODED_SLASH -> "The path holds %2F or %5C where it would mean another path. Send it unencoded.";
            case BROKEN_BODY ->
                "The chunks of the body cannot be told apart. Send it in chunks as HTTP/1.1 has them, or with a Content-Length.";
            case SLOW_BODY ->
                "The rest of the body did not come. Send it without a long pause, and as long as its Content-Length says.";
            case OVERLOADED ->
                "Too many requests are under way, or too large ones. Send this one again, after the time that Retry-After says.";
            case UNREADABLE_UPSTREAM ->
                "The API's answer could not be read, so that it cannot be said to be free of deprecated members.";
            case UPSTREAM_FAILED -> "The API could not be reached, or broke off before it answered.";
            case UPSTREAM_BUSY -> "The API takes no further request at the moment. Try again a little later.";
            case UPSTREAM_SLOW -> "The API did not answer in time. Whether it has done what was asked is not known.";
        };
    }

    /** What is refused: members, or that one is missing. */
    private static String shapes(Refusal refusal) {
        String missing = listed(refusal.errors().stream().filter(Fault::isMissing));
        String there = listed(refusal.errors().stream().filter(fault -> !fault.isMissing()));
        if (missing.isEmpty()) {
            return members(refusal);
        }
        return there.isEmpty() ? "A request without " + missing : there + ", and a request without " + missing + ",";
    }

    private static String members(Refusal refusal) {
        return refusal.errors().isEmpty() ? "A member" : listed(refusal.errors().stream());
    }

    private static String listed(Stream<Fault> faults) {
        return quoted(faults.map(Fault::at));
    }

    private static String quoted(Stream<Parameter> parameters) {
        return parameters.map(parameter -> "`" + parameter + "`").distinct().collect(Collectors.joining(", "));
    }

    /** Of several members more are spoken of than of one; "a request without" them is one. */
    private static String verb(Refusal refusal) {
        boolean several =
                refusal.errors().size() > 1 && !refusal.errors().stream().allMatch(Fault::isMissing);
        return several ? "are" : "is";
    }

    private static String end(Refusal refusal) {
        return refusal.brownoutEnds().map(end -> ", which ends at " + end).orElse("");
    }

    private static String advice(Refusal refusal) {
        String replacements = quoted(refusal.errors().stream().flatMap(fault -> fault.replacement().stream()));
        String guide = refusal.deprecation()
                .map(Deprecation::guide)
                .map(page -> "See " + page + ".")
                .orElse("");
        if (replacements.isEmpty()) {
            return guide;
        }
        boolean instead = !refusal.errors().stream().allMatch(Fault::isMissing);
        return "Send %s%s. %s".formatted(replacements, instead ? " instead" : "", guide);
    }
}
