package io.deprecation.rule;

import static io.deprecation.rule.Rules.match;
import static io.deprecation.rule.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {

    private final Catalog customers = catalog(rule("customers", match("/customers", "/customers/{id}")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers",
                "/customers/",
                "//customers",
                "/./customers",
                "/x/../customers",
                "/%2e/customers",
                "/x/%2E%2e/customers",
                "/../customers",
                "/%63ustomers",
                "/customers;v=1",
                "/customers;a=/7",
                "/;x/customers",
                "/customers/..;/customers",
                "/customers/42",
                "/customers/group%2Fproject",
                "/customers/a%5Cb",
                "/customers/%",
                "/customers/%zz%e4",
                "/customers/\ud800"
            })
    void rulesAPathHoweverItIsWritten(String path) {
        assertThat(templates(customers, "GET", path)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/customer",
                "/Customers",
                "/customers/1/2",
                "/x/customers",
                "/customers%3Bv",
                "/customers%",
                "*"
            })
    void leavesOtherPathsAlone(String path) {
        assertThat(customers.match("GET", path)).isEqualTo(Lookup.NO_RULE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers%2F42",
                "/customers%5c42",
                "/%2fcustomers",
                "/x%2F..%2Fcustomers",
                "%2Fcustomers",
                "/customers\\42"
            })
    void answersAnEncodedSlashThatHidesARuledPath(String path) {
        assertThat(customers.match("GET", path)).isInstanceOf(Lookup.Disguised.class);
    }

    @Test
    void takesAnEncodedSlashForHonestWhereTheRuleMatchesAnyway() {
        Catalog projects = catalog(rule("projects", match("/projects/{id}", "/projects/{group}/{id}")));
        assertThat(templates(projects, "GET", "/projects/group%2Fproject")).containsExactly("/projects/{id}");
    }

    @Test
    void hidesNothingFromARuleOfAnotherMethod() {
        Catalog posts = catalog(rule("posts", match(Set.of("POST"), "/customers/{id}")));
        assertThat(posts.match("GET", "/customers%2F42")).isEqualTo(Lookup.NO_RULE);
        assertThat(posts.match("POST", "/customers%2F42")).isInstanceOf(Lookup.Disguised.class);
    }

    @ParameterizedTest
    @CsvSource({"GET, true", "HEAD, true", "POST, false", "OPTIONS, false"})
    void takesHeadForGet(String method, boolean ruled) {
        Catalog gets = catalog(rule("gets", match(Set.of("GET"), "/a")));
        assertThat(gets.match(method, "/a") instanceof Lookup.Ruled).isEqualTo(ruled);
    }

    @Test
    void neverRulesOptions() {
        assertThat(customers.match("OPTIONS", "/customers")).isEqualTo(Lookup.NO_RULE);
        assertThat(customers.match("DELETE", "/customers")).isInstanceOf(Lookup.Ruled.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b, /a/b",
        "/a/b.json, /a/{x}.json",
        "/a/c, /a/{x}",
        "/a/c/d, /a/**",
        "/a, /a/**",
        "/z/b, /{x}/b",
    })
    void countsTheMostSpecificTemplateOfARule(String path, String template) {
        Catalog catalog = catalog(rule(
                "r", match("/**"), match("/{x}/b"), match("/a/**"), match("/a/{x}", "/a/{x}.json"), match("/a/b")));
        assertThat(templates(catalog, "GET", path)).containsExactly(template);
    }

    @Test
    void countsTheFirstOfEquallySpecificEntries() {
        Match first = match("/a/{x}");
        Match second = match(Set.of("GET"), "/a/{y}");
        Catalog catalog = catalog(rule("r", first, second));
        assertThat(ruled(catalog, "GET", "/a/1").operations().get(0).match()).isSameAs(first);
    }

    @Test
    void passesOverAMoreSpecificEntryOfAnotherMethod() {
        Catalog catalog = catalog(rule("r", match(Set.of("POST"), "/a/b"), match("/a/{x}")));
        assertThat(templates(catalog, "GET", "/a/b")).containsExactly("/a/{x}");
        assertThat(templates(catalog, "POST", "/a/b")).containsExactly("/a/b");
    }

    @Test
    void findsAllRulesInTheOrderOfTheCatalog() {
        Catalog catalog = catalog(rule("b", match("/**")), rule("a", match("/x")), rule("c", match("/{any}")));
        assertThat(ruled(catalog, "GET", "/x").operations())
                .extracting(operation -> operation.deprecation().id())
                .containsExactly("b", "a", "c");
    }

    @Test
    void handsOutOneInstanceForACombination() {
        Matched matched = ruled(customers, "GET", "/customers/1");
        assertThat(ruled(customers, "POST", "/customers/2")).isSameAs(matched);
        assertThat(ruled(customers, "GET", "/customers")).isNotSameAs(matched);
    }

    private static Catalog catalog(Deprecation... rules) {
        return new Catalog(List.of(rules), Clients.NONE);
    }

    private static Matched ruled(Catalog catalog, String method, String path) {
        assertThat(catalog.match(method, path)).isInstanceOf(Lookup.Ruled.class);
        return ((Lookup.Ruled) catalog.match(method, path)).matched();
    }

    private static List<String> templates(Catalog catalog, String method, String path) {
        return ruled(catalog, method, path).operations().stream()
                .map(operation -> operation.template().pattern())
                .toList();
    }
}
