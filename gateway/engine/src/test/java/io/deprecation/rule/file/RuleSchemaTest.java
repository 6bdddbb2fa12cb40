package io.deprecation.rule.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.deprecation.rule.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schema takes what the loader takes, and the reverse, as far as a schema can tell. */
@Tag("one-jdk")
class RuleSchemaTest {

    private static final Path SCHEMA = Path.of("../../deprecation-rules/rule.schema.json");
    private static final JsonMapper JSON = new JsonMapper();

    /** The problems that a schema can see. */
    private static final Set<String> STRUCTURAL = EnumSet.of(
                    ProblemCode.UNKNOWN_KEY,
                    ProblemCode.MISSING_KEY,
                    ProblemCode.WRONG_TYPE,
                    ProblemCode.BAD_VALUE,
                    ProblemCode.BAD_ID,
                    ProblemCode.BAD_DATE,
                    ProblemCode.TIME_WITHOUT_ZONE,
                    ProblemCode.BAD_TEMPLATE,
                    ProblemCode.BAD_LOCATION,
                    ProblemCode.BAD_PATH,
                    ProblemCode.PATH_NOT_FLAT,
                    ProblemCode.NO_REQUEST_NOR_RESPONSE,
                    ProblemCode.ITEM_IN_PATH,
                    ProblemCode.PLACE_NOT_SUPPORTED,
                    ProblemCode.BAD_PARAMETER,
                    ProblemCode.NO_CONVERSION,
                    ProblemCode.UNKNOWN_VERB,
                    ProblemCode.NOTHING_TO_ACCEPT,
                    ProblemCode.EMPTY_SEPARATOR)
            .stream()
            .map(ProblemCode::word)
            .collect(Collectors.toSet());

    private static final String FULL = """
            {"deprecation": "a", "summary": "s", "owner": "o", "guide": "https://example.com/guide",
             "policy": "https://example.com/policy", "phase": "contract", "deprecated": "2026-09-01",
             "sunset": "2027-03-31T12:30:00.5+02:00",
             "match": [{"paths": ["/a", "/b/{id}"], "methods": ["GET", "PUT"], "request": ["$"],
                        "response": ["$.items[*]", "$[\\"a.b\\"].c"], "status": ["4xx", 503]}],
             "upstream": "both",
             "change": [
               {"rename": "n.a", "to": "[\\"b.c\\"]", "lossy": false, "alias": true, "none": null,
                "with": [{"drop": "w", "when": {"t.u": ["x", 1], "v[0]": null}, "of": ["string", null], "was": {"y": {}}}]},
               {"move": "m", "to": "p[0].q", "first": true, "shared": true, "of": "object", "set": {"p[0].r": 1}},
               {"split": "d", "into": ["e", "g.f"], "by": " ", "at": "last", "lossy": true},
               {"join": ["h", "i"], "into": "j", "by": ", ", "at": "first", "lossy": true},
               {"map": "k[0]", "to": "l", "values": {"1": [], "x": null}, "otherwise": "keep", "back": {"z": 1},
                "back-otherwise": "u", "was": {"k2": "k"}},
               {"convert": "o", "to": "o2", "from": "minor-units", "as": "decimal", "scale": 2},
               {"convert": "c", "to": "c2", "from": "date-time", "as": "date", "lossy": true},
               {"drop": "s", "default": 0},
               {"add": "t2.u", "default": {}, "when": {"kind": "v"}},
               {"replace": "x", "by": "y"}],
             "on-conflict": "prefer-old", "errors": ["$.errors[*].field", "$[\\"a.b\\"]"],
             "examples": [{"old": {"a": 1}, "new": {"[b.c]": 1}}],
             "quiet-for": "P35D", "consumers": ["acme"],
             "accept": [{"condition": 4, "client": "acme", "by": "b", "reason": "r", "until": "2027-05-01"},
                        {"condition": 5, "by": "b", "reason": "r", "until": "2027-05-01"}],
             "exemptions": [{"client": "acme", "until": "2027-05-01", "reason": "r"}],
             "contract-anyway": {"reason": "r", "by": "b", "until": "2027-05-01"},
             "brownouts": [
               {"from": "2026-11-01T12:00:00Z", "until": "2026-11-01T13:00:00Z", "on": "responses"},
               {"from": "2026-11-02", "for": "PT1H30M", "clients": ["acme", "unknown"]},
               {"cron": "0 12 * * TUE", "for": "PT4H", "zone": "UTC", "from": "2026-11-03", "until": "2027-01-01",
                "except": ["acme"]},
               {"cron": "0 12 1 * *", "for": "PT4H", "zone": "UTC", "from": "2026-11-03", "on": "requests"},
               {"preset": "growing", "from": "2026-11-04", "every": "P7D"}],
             "ramp": {"steps": [{"at": "2027-05-01", "clients": ["acme"]},
                                {"at": "2027-06-01", "percent": 7, "anyway": {"reason": "r", "by": "b"}}]}}
            """;

    private static final String PLACES = """
            {"deprecation": "a", "guide": "https://example.com/guide", "phase": "migrate", "deprecated": "2026-09-01",
             "sunset": "2027-03-31", "match": [{"paths": ["/a"], "request": ["$"], "response": ["$"]}], "upstream": "both",
             "change": [
               {"rename": "n", "to": "m"},
               {"query": {"rename": "q1", "to": "q2[a]", "alias": true, "lossy": false}},
               {"query": {"map": "q3", "to": "q4", "values": {"a": 1}, "otherwise": "keep", "back": {"b": true},
                          "back-otherwise": "c"}},
               {"query": {"names-in": "fields"}},
               {"header": {"rename": "X-H1", "to": "h2"}},
               {"form": {"drop": "f1", "default": ["a", 1]}},
               {"form": {"add": "f2", "default": "a"}},
               {"header": {"replace": "h3", "by": "h4"}},
               {"move": {"query": "token"}, "to": {"header": "Authorization"}, "prefix": "Bearer "},
               {"move": {"form": "sig"}, "to": {"body": "auth.sig"}}],
             "on-conflict": "prefer-old",
             "examples": [{"request": {"old": {"query": {"q1": 1}, "header": {"h3": ["a"]}},
                                       "new": {"form": {"f": true}, "body": {"a": {}}}}}]}
            """;

    private final Schema schema = schema();

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> variations() {
        var variations = new ArrayList<>(List.of(FULL, PLACES));
        for (String text : List.copyOf(variations)) {
            var tree = JSON.readTree(text);
            vary(tree, tree, variations);
        }
        return variations.stream();
    }

    /** Every value is left out, replaced by others, and joined by a strange key. */
    private static void vary(JsonNode root, JsonNode node, List<String> variations) {
        if (node instanceof ObjectNode object) {
            variations.add(with(root, object, "strange", JSON.readTree("1")));
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.remove(name);
                variations.add(root.toString());
                replacements().forEach(other -> variations.add(with(root, object, name, other)));
                object.set(name, value);
                vary(root, value, variations);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                for (JsonNode other : replacements().toList()) {
                    array.set(i, other);
                    variations.add(root.toString());
                }
                array.set(i, value);
                vary(root, value, variations);
            }
        }
    }

    private static String with(JsonNode root, ObjectNode object, String name, JsonNode value) {
        object.set(name, value);
        String text = root.toString();
        object.remove(name);
        return text;
    }

    private static Stream<JsonNode> replacements() {
        return Stream.of(
                        "null",
                        "true",
                        "7",
                        "1.5",
                        "404",
                        "\"\"",
                        "\" \"",
                        "\"x\"",
                        "\"/x\"",
                        "\"$\"",
                        "\"$.x[0]\"",
                        "\"$.x[*]\"",
                        "\"x.y\"",
                        "\"2026-09-01T00:00:00\"",
                        "\"2026-09-01\"",
                        "\"404\"",
                        "\"x[0]\"",
                        "\"string\"",
                        "\"date\"",
                        "\"keep\"",
                        "\"new\"",
                        "\"PT1H\"",
                        "[]",
                        "[\"x\"]",
                        "[\"x\",\"y\"]",
                        "[\"$\"]",
                        "{}",
                        "{\"x\":1}",
                        "[{}]")
                .map(JSON::readTree);
    }

    @Test
    void takesWhatTheLoaderTakesAndTheReverse() {
        Map<Boolean, List<String>> variations =
                variations().distinct().collect(Collectors.partitioningBy(this::schemaTakes));
        assertThat(variations.get(true))
                .hasSizeGreaterThan(30)
                .filteredOn(text -> !loaderTakes(text, "a.yaml"))
                .isEmpty();
        assertThat(variations.get(false))
                .hasSizeGreaterThan(500)
                .filteredOn(text -> loaderTakes(text, "a.yaml"))
                .isEmpty();
    }

    static Stream<Path> goldenRules() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/io/deprecation/rule/golden"))) {
            // What is not one plain YAML document is no matter for a schema.
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file ->
                            !file.endsWith("clients.yaml") && !file.toString().contains("golden/yaml/"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("goldenRules")
    void judgesGoldenRulesLikeTheLoader(Path file) throws IOException {
        String text = Files.readString(file, UTF_8).replace("guide: https://example.com/other\n", "");
        assertThat(schema.validate(text, InputFormat.YAML).isEmpty())
                .isEqualTo(loaderTakes(text, String.valueOf(file.getFileName())));
    }

    @Test
    void describesEveryKey() throws IOException {
        JsonNode root = JSON.readTree(Files.readString(SCHEMA));
        assertThat(root.get("properties").propertyNames()).containsExactlyElementsOf(RuleFile.KEYS);
        root.get("properties")
                .forEach(property -> assertThat(property.has("description")).isTrue());
    }

    private boolean schemaTakes(String json) {
        return schema.validate(json, InputFormat.JSON).isEmpty();
    }

    private static boolean loaderTakes(String text, String file) {
        return RuleText.load(Map.of(file, text.getBytes(UTF_8))).problems().stream()
                .noneMatch(problem -> STRUCTURAL.contains(problem.code()));
    }
}
