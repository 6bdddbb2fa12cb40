package io.deprecation.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.console.access.Visitor;
import io.deprecation.console.answer.Overview;
import io.deprecation.console.answer.Portrait;
import io.deprecation.console.api.ClientDocument;
import io.deprecation.console.api.ClientEntry;
import io.deprecation.console.api.ClientList;
import io.deprecation.console.api.ClientUse;
import io.deprecation.console.api.DeprecationList;
import io.deprecation.console.api.DeprecationStanding;
import io.deprecation.console.api.EndpointCount;
import io.deprecation.console.api.LastRequest;
import io.deprecation.console.api.MadeFrom;
import io.deprecation.console.api.UserAgentCount;
import io.deprecation.rule.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of clients, user agents, patterns and addresses are others' words: none of them is ever markup. */
@Tag("one-jdk")
final class HostileNamesTest {

    private static final Html HTML = new Html();
    private static final Instant NOW = Instant.parse("2026-11-21T10:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private static final List<String> WORDS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "\" onfocus=\"alert(1)\" autofocus=\"",
            "</title><svg/onload=alert(1)>",
            "</textarea><script>1</script>",
            "javascript:alert(1)",
            "<!--",
            "-->",
            "]]>",
            "&lt;b&gt;",
            "&#60;i&#62;",
            "${7*7}",
            "[[${7*7}]]",
            "[(${7*7})]",
            "__${7*7}__::x",
            "*{7*7}",
            "#{x}",
            "@{/x}",
            "~{layout :: shell}",
            "\u0000",
            "\u202egnp.exe",
            "a\r\nSet-Cookie: x=1",
            "\ud800",
            "{{7*7}}",
            "<a href=\"data:text/html,x\">",
            "\u2028alert(1)",
            "\uff1cscript\uff1e",
            "?x=<b>",
            "../../etc");

    static Stream<String> hostile() {
        return WORDS.stream()
                .flatMap(word -> Stream.of(
                        word,
                        "acme " + word,
                        word + word,
                        word + "\"",
                        "'" + word,
                        "`" + word,
                        word + "\t",
                        "<" + word,
                        word + ">",
                        "&" + word));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noNameIsEverMarkup(String name) {
        // What a page is made of does not depend on what somebody is called.
        assertThat(markup(client(name))).isEqualTo(markup(client("x")));
        assertThat(markup(clients(name))).isEqualTo(markup(clients("x")));
        assertThat(markup(search(name))).isEqualTo(markup(search("x")));
        assertThat(client(name)).doesNotContain("49", "href=\"javascript:");
    }

    private record Markup(long tags, long ends, long quotes) {}

    private static Markup markup(String page) {
        return new Markup(
                page.chars().filter(sign -> sign == '<').count(),
                page.chars().filter(sign -> sign == '>').count(),
                page.chars().filter(sign -> sign == '"').count());
    }

    private static String client(String name) {
        var standing = new DeprecationStanding(
                "customer-name",
                "active",
                Optional.empty(),
                Optional.empty(),
                Optional.of(TODAY),
                Optional.of(TODAY),
                Optional.empty(),
                name,
                made());
        var use = new ClientUse(
                standing,
                "name goes",
                URI.create("https://developers.example.com/guide"),
                NOW,
                3,
                Optional.of(new LastRequest(NOW, name, name)),
                List.of(new EndpointCount(name, name, 5)),
                List.of(new UserAgentCount(name, 6)),
                List.of());
        var document = new ClientDocument(
                NOW,
                name,
                true,
                Optional.of(name),
                Optional.of(name),
                Optional.of(name),
                Optional.empty(),
                false,
                List.of(use));
        return page(
                name,
                ClientPage.of(
                        new Portrait(document, Map.of("customer-name", List.of("name"))), client -> Optional.empty()));
    }

    private static String clients(String name) {
        return page(name, ClientsPage.of(list(name), Optional.of(name)));
    }

    private static String search(String name) {
        var overview = new Overview(new DeprecationList(NOW, List.of()), Map.of());
        return page(name, SearchPage.of(name, overview, list(name)));
    }

    private static ClientList list(String name) {
        return new ClientList(
                NOW,
                List.of(new ClientEntry(
                        name, true, Optional.of(name), Optional.of(name), Optional.of(name), false, List.of())));
    }

    private static MadeFrom made() {
        return new MadeFrom(TODAY.minusDays(89), TODAY, true, NOW, false);
    }

    private static String page(String name, Page page) {
        var problem = new Problem("code", Problem.Severity.FATAL, name, 1, 1, name, name);
        return new String(
                HTML.page(
                        new Shell("/clients", name, List.of(problem), "/assets/x", Optional.of(Visitor.AT_THE_MACHINE)),
                        page),
                StandardCharsets.UTF_8);
    }
}
