package io.deprecation.demo;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request that the sample API refuses, with the problem document that says why (RFC 9457). */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with one member: {@code pointer} is an RFC 6901 pointer into the request body. */
    record Flaw(String pointer, String detail) {}

    private final transient Answer answer;

    private Refused(int status, String title, String detail, Map<String, String> headers, List<Flaw> flaws) {
        super(title, null, false, false);
        this.answer = new Answer(status, headers, document(status, title, detail, flaws));
    }

    static Refused notFound() {
        return of(404, "Not Found", "There is no such resource");
    }

    static Refused malformed() {
        return of(400, "Bad Request", "The body is not a JSON object");
    }

    static Refused preconditionFailed() {
        return of(412, "Precondition Failed", "The resource is no longer the one that If-Match names");
    }

    static Refused methodNotAllowed(String allowed) {
        return new Refused(
                405,
                "Method Not Allowed",
                "Allowed here: " + allowed,
                Map.of("Content-Type", "application/problem+json", "Allow", allowed),
                List.of());
    }

    static Refused invalid(List<Flaw> flaws) {
        return new Refused(
                422,
                "Unprocessable Content",
                "The customer is not valid",
                Map.of("Content-Type", "application/problem+json"),
                flaws);
    }

    Answer answer() {
        return answer;
    }

    private static Refused of(int status, String title, String detail) {
        return new Refused(status, title, detail, Map.of("Content-Type", "application/problem+json"), List.of());
    }

    private static String document(int status, String title, String detail, List<Flaw> flaws) {
        ObjectNode problem = JsonMapper.shared().createObjectNode();
        problem.put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        if (!flaws.isEmpty()) {
            ArrayNode errors = problem.putArray("errors");
            flaws.forEach(
                    flaw -> errors.addObject().put("pointer", flaw.pointer()).put("detail", flaw.detail()));
        }
        return problem.toString();
    }
}
