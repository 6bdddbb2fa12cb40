package io.deprecation.app.command;

import io.deprecation.rule.Problem;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Problems as {@code check} prints them: a line each for people, or a JSON array for tools. */
final class ProblemReport {

    private static final JsonFactory JSON = new JsonFactory();

    private ProblemReport() {}

    static String text(List<Problem> problems) {
        String lines = problems.stream().map(problem -> problem + "\n").collect(Collectors.joining());
        return lines
                + switch (problems.size()) {
                    case 0 -> "No problems\n";
                    case 1 -> "1 problem\n";
                    default -> problems.size() + " problems\n";
                };
    }

    static String json(List<Problem> problems) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            problems.forEach(problem -> write(json, problem));
            json.writeEndArray();
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, Problem problem) {
        json.writeStartObject();
        json.writeStringProperty("code", problem.code());
        json.writeStringProperty("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("file", problem.file());
        json.writeNumberProperty("line", problem.line());
        json.writeNumberProperty("column", problem.column());
        json.writeStringProperty("message", problem.message());
        json.writeStringProperty("action", problem.action());
        json.writeEndObject();
    }
}
