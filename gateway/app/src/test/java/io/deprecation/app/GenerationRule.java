package io.deprecation.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule that says in everything that it touches which edit of it was at work: in what the upstream is sent and sends
 * back, in what answers hold, and in their headers. Of three edits one contracts, and one refuses for a while.
 */
final class GenerationRule {

    static final String ID = "reloaded-name";
    static final String OLD_FORM = "{\"name\":\"Ada\",\"id\":\"7\"}";

    private static final LocalDate FIRST_SUNSET = LocalDate.parse("2027-01-01");
    private static final List<String> PHASES = List.of(
            "phase: migrate",
            "phase: contract\ncontract-anyway: { reason: tests, by: jo, until: 2026-12-31 }",
            "phase: migrate\nbrownouts: [{ from: 2026-07-01, for: PT24H }]");
    private static final List<Pattern> ANSWERS = List.of(
            Pattern.compile("\\{\"id\":\"7\",\"fullName\":\"Ada\",\"generation\":(\\d+),.*\"old(\\d+)\":\"7\".*}"),
            Pattern.compile("\\{\"type\":\"[^\"]*/deprecated-member\",.*/guides/(\\d+)\".*\"/name\".*}"),
            Pattern.compile("\\{\"type\":\"[^\"]*/brownout\",.*/guides/(\\d+)\".*\"/name\".*}"));

    private GenerationRule() {}

    /** The rule's text after so many edits. */
    static String text(int edit) {
        return """
                deprecation: reloaded-name
                guide: https://developers.example.com/guides/%1$d
                deprecated: 2026-01-01
                sunset: %2$s
                match:
                  - paths: ["/reloaded"]
                    request: ["$"]
                    response: ["$"]
                upstream: new
                change:
                  - rename: name
                    to: fullName
                  - rename: old%1$d
                    to: id
                  - add: generation
                    default: %1$d
                on-conflict: prefer-new
                %3$s
                """.formatted(edit, FIRST_SUNSET.plusDays(edit), PHASES.get(edit % PHASES.size()));
    }

    /** A text that is broken, in one way or another. */
    static String broken(int edit) {
        String text = text(edit);
        return switch (edit % 5) {
            case 0 -> text.replace("phase: ", "phase: un");
            case 1 -> text + "sun-set: 2027-01-01\n";
            case 2 -> text.substring(0, text.indexOf("change:"));
            case 3 -> text.replace("sunset: 2", "sunset: 1");
            default -> text + "deprecation: reloaded-name\n";
        };
    }

    /** The edit that an answer is of, all of it. */
    static int editOf(HttpResponse<String> answer) {
        int edit = number(answer.headers().firstValue("Link").orElse(""), "<.*/guides/(\\d+)>.*");
        LocalDate sunset = FIRST_SUNSET.plusDays(edit);
        int kind = edit % PHASES.size();
        assertThat(answer.headers().firstValue("Sunset")).contains(imfFixdate(sunset));
        assertThat(answer.statusCode()).isEqualTo(kind == 0 ? 200 : 422);
        Matcher body = ANSWERS.get(kind).matcher(answer.body());
        assertThat(body.matches()).as(answer.body()).isTrue();
        for (int group = 1; group <= body.groupCount(); group++) {
            assertThat(body.group(group)).isEqualTo(Integer.toString(edit));
        }
        if (kind != 0) {
            assertThat(answer.body()).contains("\"" + sunset.atStartOfDay().toInstant(ZoneOffset.UTC) + "\"");
        }
        return edit;
    }

    private static int number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.matches()).as(text).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static String imfFixdate(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy '00:00:00 GMT'", Locale.ROOT)
                .format(day);
    }
}
