package io.deprecation.filter.refusal;

import io.deprecation.parameter.Parameter;
import io.deprecation.rule.Deprecation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A refusal as text, for clients that take no JSON: what its problem document says, line by line. */
final class PlainText {

    private PlainText() {}

    /** The text's bytes, in UTF-8; {@code base} is where the pages on problem types are. */
    static byte[] of(Refusal refusal, URI base) {
        var text = new StringBuilder();
        Reason reason = refusal.reason();
        text.append(reason.title()).append("\n\n").append(Detail.of(refusal)).append("\n\n");
        refusal.errors().forEach(error -> text.append(line(error)));
        line(text, "Status", String.valueOf(reason.status()));
        refusal.deprecation().ifPresent(deprecation -> append(text, deprecation));
        refusal.brownoutEnds().ifPresent(end -> line(text, "Brownout ends", end.toString()));
        line(text, "Type", base + reason.slug());
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, Deprecation deprecation) {
        line(text, "Deprecation", deprecation.id());
        line(text, "Sunset", deprecation.sunset().toString());
        line(text, "Guide", deprecation.guide().toString());
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private static String line(Refusal.Fault error) {
        List<Parameter> instead = error.replacement();
        String names = instead.stream().map(Parameter::toString).collect(Collectors.joining(", "));
        String send = error.isMissing() ? " is missing" : instead.isEmpty() ? "" : "; send " + names;
        String other = error.other()
                .map(rule -> " (deprecation %s, sunset %s, guide %s)".formatted(rule.id(), rule.sunset(), rule.guide()))
                .orElse("");
        return "Error: " + error.at() + send + other + '\n';
    }
}
