package io.deprecation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Spring's {@code PathPattern} is the oracle for what a template matches. */
@Tag("one-jdk")
class PathTemplateLaws {

    @Property(tries = 5_000)
    void matchesWhatSpringMatches(@ForAll("templates") String template, @ForAll("paths") String path) {
        // To us `*` is one segment, like {name}; to Spring also the empty one of the path `/`.
        Assume.that(!(template.equals("/*") && path.equals("/")));
        boolean spring = spring(template).matches(PathContainer.parsePath(path));
        Statistics.label("matches").collect(spring);
        assertThat(matches(template, path)).as("%s on %s", template, path).isEqualTo(spring);
    }

    @Property(tries = 2_000)
    void meetsEveryTemplateThatMatchesACommonPath(
            @ForAll("templates") String one, @ForAll("templates") String other, @ForAll("paths") String path) {
        if (matches(one, path) && matches(other, path)) {
            assertThat(new PathTemplate(one).meets(new PathTemplate(other))).isTrue();
        }
        assertThat(new PathTemplate(one).meets(new PathTemplate(other)))
                .isEqualTo(new PathTemplate(other).meets(new PathTemplate(one)));
    }

    @Property(tries = 2_000)
    void findsInACatalogOfManyRulesWhatEachFindsAlone(
            @ForAll List<@From("templates") String> templates, @ForAll("paths") String path) {
        List<Deprecation> rules = templates.stream()
                .limit(8)
                .map(template -> Rules.rule("r", Rules.match(template)))
                .toList();
        List<String> alone = templates.stream()
                .limit(8)
                .filter(template -> matches(template, path))
                .toList();
        Lookup together = new Catalog(rules, Clients.NONE).match("GET", path);
        List<String> found = together instanceof Lookup.Ruled ruled
                ? ruled.matched().operations().stream()
                        .map(operation -> operation.template().pattern())
                        .toList()
                : List.of();
        assertThat(found).isEqualTo(alone);
    }

    @Property(tries = 2_000)
    void takesAnyPathWithoutThrowing(@ForAll String path) {
        var catalog = new Catalog(List.of(Rules.rule("r", Rules.match("/a/{x}.y", "/**"))), Clients.NONE);
        assertThat(catalog.match("GET", path)).isInstanceOf(Lookup.Ruled.class);
    }

    @Provide
    Arbitrary<String> templates() {
        Arbitrary<String> segment = Arbitraries.of(
                "a",
                "b",
                "ab",
                "*",
                "{x}",
                "?",
                "a?",
                "{x}.json",
                "a*",
                "*b",
                "{x:[ab]+}",
                "{x:a{2}}",
                "{x}-{y}",
                "v{x:[0-9]}",
                "\u00e9",
                "a.b",
                "a+b");
        Arbitrary<String> rest = Arbitraries.of("", "", "", "/**", "/{*rest}");
        return Combinators.combine(segment.list().ofMinSize(0).ofMaxSize(3), rest)
                .as(PathTemplateLaws::template);
    }

    /** Variable names are distinct within a template. */
    private static String template(List<String> segments, String rest) {
        var template = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            template.append('/').append(segments.get(i).replaceAll("\\{([xy])", "{$1" + i));
        }
        template.append(rest);
        return template.length() == 0 ? "/" : template.toString();
    }

    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> segment = Arbitraries.of(
                "a", "b", "ab", "aa", "a.json", ".json", "v1", "v", "a-b", "-", "%C3%A9", "a.b", "a+b", "%61", "a;m=1",
                "a%20b", "abc");
        return segment.list().ofMaxSize(4).map(segments -> "/" + String.join("/", segments));
    }

    private static boolean matches(String template, String path) {
        return new Catalog(List.of(Rules.rule("r", Rules.match(template))), Clients.NONE).match("GET", path)
                instanceof Lookup.Ruled;
    }

    private static PathPattern spring(String template) {
        return PathPatternParser.defaultInstance.parse(template);
    }
}
