package io.deprecation.app.guide;

import io.deprecation.filter.refusal.ProblemDocument;
import io.deprecation.filter.refusal.Reason;
import io.deprecation.filter.refusal.Refusal;
import io.deprecation.rule.Brownout;
import io.deprecation.rule.Deprecation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What will be refused, and how. */
final class RefusalSection {

    private final Deprecation deprecation;
    private final Scope scope;
    private final Addresses addresses;

    RefusalSection(Deprecation deprecation, Scope scope, Addresses addresses) {
        this.deprecation = deprecation;
        this.scope = scope;
        this.addresses = addresses;
    }

    List<String> blocks() {
        var blocks = new ArrayList<String>();
        blocks.add("## What will be refused");
        List<RequestsSection.Pair> requests = RequestsSection.shown(deprecation);
        if (!requests.isEmpty()) {
            blocks.add("Once the old form is gone, the %s above is answered so, and nothing of it reaches the API:"
                    .formatted(requests.size() == 1 ? "request" : "first request"));
            blocks.add(Phrases.block("http", head()));
            blocks.add(Phrases.block("json", document(requests.get(0))));
        }
        blocks.add(cases());
        blocks.add(
                "No answer repeats a value that you sent. Go by `type`, which never changes, rather than by the words.");
        return blocks;
    }

    private String head() {
        return "HTTP/1.1 %d\nContent-Type: application/problem+json\nCache-Control: no-store\n%s"
                .formatted(Reason.DEPRECATED_MEMBER.status(), HeadersSection.lines(deprecation));
    }

    private String document(RequestsSection.Pair request) {
        var refusal = new Refusal(
                Reason.DEPRECATED_MEMBER,
                Optional.of(deprecation),
                new Faults(deprecation).in(request),
                Optional.empty());
        return JsonMapper.shared()
                .readTree(ProblemDocument.of(refusal, addresses.problems()))
                .toPrettyString();
    }

    private String cases() {
        var rows = new ArrayList<String>();
        rows.add("| What you send | Until then | Then |");
        rows.add("|---|---|---|");
        row(rows, "the old form", "accepted", answer(Reason.DEPRECATED_MEMBER));
        if (deprecation.schedule().brownouts().stream().anyMatch(brownout -> brownout.on() == Brownout.On.REQUESTS)) {
            row(rows, "the old form, in a brownout", answer(Reason.BROWNOUT) + " until `brownoutEnds`", "");
        }
        row(rows, "the new form", "accepted", "accepted");
        if (hasTwoForms()) {
            row(rows, "both, and they mean the same", "accepted", "accepted; the old form is left out");
            row(rows, "both, and they disagree", disagreement(), answer(Reason.DEPRECATED_MEMBER));
            row(
                    rows,
                    "an old value that has no new form",
                    "accepted, or %s if the API cannot take it".formatted(answer(Reason.UNTRANSLATABLE_VALUE)),
                    answer(Reason.DEPRECATED_MEMBER));
        }
        if (scope.sendsBodies()) {
            row(rows, "a body that cannot be read", "handed on as it is", unread());
        }
        return String.join("\n", rows);
    }

    /** Whether there is something that may be said in both, rather than there or not. */
    private boolean hasTwoForms() {
        return Stream.concat(deprecation.changes().stream(), deprecation.parameters().changes().stream())
                .anyMatch(change ->
                        !change.oldPaths().isEmpty() && !change.newPaths().isEmpty());
    }

    private static void row(List<String> rows, String what, String before, String after) {
        rows.add("| %s | %s | %s |".formatted(what, before, after));
    }

    private String disagreement() {
        return switch (deprecation.onConflict()) {
            case PREFER_NEW -> "accepted: the new form counts";
            case PREFER_OLD -> "accepted: the old form counts";
            case CHANGED_WINS ->
                "accepted if the API's own state tells which one you changed, else "
                        + answer(Reason.CONFLICTING_MEMBERS);
            case REJECT, LEAVE -> answer(Reason.CONFLICTING_MEMBERS);
        };
    }

    private String unread() {
        return Phrases.any(List.of(
                answer(Reason.MALFORMED_BODY), answer(Reason.BODY_TOO_LARGE), answer(Reason.UNSUPPORTED_ENCODING)));
    }

    private String answer(Reason reason) {
        return reason.status() + " " + addresses.type(reason.slug());
    }
}
