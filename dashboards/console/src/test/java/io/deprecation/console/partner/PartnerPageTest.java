package io.deprecation.console.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.console.api.LastRequest;
import io.deprecation.console.api.MadeFrom;
import io.deprecation.console.api.UserAgentCount;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@Tag("one-jdk")
final class PartnerPageTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:30:00Z");

    private final PartnerPage page = new PartnerPage();

    /** What breaks out of elements, attributes, comments, expressions and lines. */
    static Stream<String> hostileTexts() {
        List<String> payloads = List.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "</title><svg onload=alert(1)>",
                "</style><svg onload=alert(1)>",
                "</pre><iframe src=javascript:alert(1)>",
                "\"><svg/onload=alert(1)>",
                "' onmouseover='alert(1)",
                "<!--<script>--><b>",
                "${7*191}<b>",
                "[[${7*191}]]<b>",
                "[(${7*191})]<b>",
                "__${7*191}__::.x<b>",
                "~{answer}<b>",
                "T(java.lang.Runtime)<b>",
                "a\r\nSet-Cookie: b=c\r\n\r\n<b>",
                "&lt;b&gt;<b>",
                "\u202E<b>\u0000",
                "<b",
                "]]><b>",
                "javascript:alert(1)//<b>");
        List<String> wraps = List.of(
                "%s", "x%s", "%s\"", "'%s", "`%s`", "\t%s ", "%%3C%s", "\u00A0%s", "ﬀ%s", "%s%%", "{{%s}}", "<%s");
        return payloads.stream().flatMap(payload -> wraps.stream().map(wrap -> wrap.formatted(payload)));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void whatOthersHaveWrittenIsTextAndAddsNoMarkup(String hostile) {
        String plain = html(document("harmless"));
        String html = html(document(hostile));

        assertThat(tags(html)).isEqualTo(tags(plain));
        assertThat(html).doesNotContain("1337");
        assertThat(notice(hostile)).satisfies(text -> assertThat(tags(text)).isEqualTo(tags(notice("harmless"))));
    }

    @Test
    void thePageSaysWhatTheDocumentSays() {
        String html = html(document("Acme & Sons"));

        assertThat(html)
                .contains("<h1>Acme &amp; Sons</h1>")
                .contains("One change is to be made, by 31 March 2027.")
                .contains("Fix by 31 March 2027")
                .contains("1,234")
                .contains("19 November 2026, 09:12:30 UTC")
                .contains("href=\"https://developers.example.com/guide\"")
                .contains("Some of these days were not counted completely");
    }

    @Test
    void aGuideThatIsNoHttpsAddressIsNotALink() {
        assertThat(html(document("Acme", URI.create("javascript:alert(1)")))).doesNotContain("href=\"javascript");
    }

    @Test
    void whoHasNothingToDoHearsSo() {
        var nothing = new PartnerDocument("acme", "Acme", interval(true), List.of());

        assertThat(html(nothing))
                .contains("There is nothing for you to do.", "None of the API's deprecations concerns you")
                .doesNotContain("not counted completely");
    }

    @Test
    void thePageLoadsNothingAndItsPolicyAllowsItsStyleAlone() {
        assertThat(page.contentSecurityPolicy()).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(html(document("Acme")))
                .doesNotContain("<script", " style=", " src=", "<form", "rel=\"stylesheet\"")
                .contains("<style>:root{");
    }

    private String html(PartnerDocument document) {
        return new String(page.of(document), StandardCharsets.UTF_8);
    }

    private String notice(String text) {
        return new String(page.notice(text, text), StandardCharsets.UTF_8);
    }

    /** A browser begins a tag at each bracket that a letter, a slash or a bang is after. */
    private static List<String> tags(String html) {
        return Arrays.stream(html.split("<", -1))
                .skip(1)
                .map(tag -> tag.split("[\\s>]", 2)[0])
                .toList();
    }

    private static PartnerDocument document(String text) {
        return document(text, URI.create("https://developers.example.com/guide"));
    }

    private static PartnerDocument document(String text, URI guide) {
        LocalDate day = LocalDate.parse("2027-03-31");
        return new PartnerDocument(
                "acme",
                text,
                interval(false),
                List.of(new PartnerDeprecation(
                        text,
                        "Fix by 2027-03-31",
                        Optional.of(day),
                        "sends",
                        prose(text),
                        prose(text),
                        NOW,
                        NOW,
                        guide,
                        Optional.of(new LastRequest(Instant.parse("2026-11-19T09:12:30Z"), text, text)),
                        List.of(new EndpointCalls(text, text, 1234, 3, 1, 1)),
                        List.of(new UserAgentCount(text, 3)),
                        List.of(new BeforeAfter(json(text), json(text))))));
    }

    private static String json(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    /** The text as code and as none: its own backticks would be ours, which do make markup. */
    private static String prose(String text) {
        String plain = text.replace('`', '"');
        return "`" + plain + "` is now " + plain;
    }

    private static MadeFrom interval(boolean complete) {
        return new MadeFrom(LocalDate.parse("2026-11-08"), LocalDate.parse("2026-11-21"), complete, NOW, false);
    }
}
