package io.deprecation.filter.refusal;

import io.deprecation.parameter.Parameter;
import io.deprecation.rule.Deprecation;
import java.util.List;
import java.util.stream.Collectors;

/** Says to a partner's developer what is wrong with this request and what to do, without any value of it. */
final class Detail {

    private Detail() {}

    static String of(Refusal refusal) {
        return switch (refusal.reason()) {
            case DEPRECATED_MEMBER, RAMPED_MEMBER ->
                "%s %s not accepted any more. %s".formatted(members(refusal), verb(refusal), advice(refusal));
            case BROWNOUT ->
                "%s %s not accepted in this brownout%s. %s"
                        .formatted(members(refusal), verb(refusal), end(refusal), advice(refusal));
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
            case OVERLOADED ->
                "Too many requests are under way, or too large ones. Send this one again, after the time that Retry-After says.";
            case UNREADABLE_UPSTREAM ->
                "The API's answer could not be read, so that it cannot be said to be free of deprecated members.";
            case UPSTREAM_FAILED -> "The API could not be reached, or broke off before it answered.";
            case UPSTREAM_BUSY -> "The API takes no further request at the moment. Try again a little later.";
            case UPSTREAM_SLOW -> "The API did not answer in time. Whether it has done what was asked is not known.";
        };
    }

    private static String members(Refusal refusal) {
        List<String> pointers = refusal.errors().stream()
                .map(Refusal.Fault::at)
                .map(Parameter::toString)
                .distinct()
                .toList();
        return pointers.isEmpty()
                ? "A member"
                : pointers.stream().map(pointer -> "`" + pointer + "`").collect(Collectors.joining(", "));
    }

    private static String verb(Refusal refusal) {
        return refusal.errors().size() > 1 ? "are" : "is";
    }

    private static String end(Refusal refusal) {
        return refusal.brownoutEnds().map(end -> ", which ends at " + end).orElse("");
    }

    private static String advice(Refusal refusal) {
        List<String> replacements = refusal.errors().stream()
                .flatMap(error -> error.replacement().stream())
                .map(Parameter::toString)
                .distinct()
                .toList();
        String guide = refusal.deprecation()
                .map(Deprecation::guide)
                .map(page -> "See " + page + ".")
                .orElse("");
        return replacements.isEmpty()
                ? guide
                : "Send %s instead. %s"
                        .formatted(
                                replacements.stream()
                                        .map(pointer -> "`" + pointer + "`")
                                        .collect(Collectors.joining(", ")),
                                guide);
    }
}
