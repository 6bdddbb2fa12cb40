package io.deprecation.rule.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Add;
import io.deprecation.change.Change;
import io.deprecation.change.Constants;
import io.deprecation.change.Convert;
import io.deprecation.change.Drop;
import io.deprecation.change.Guarded;
import io.deprecation.change.Join;
import io.deprecation.change.Kind;
import io.deprecation.change.MapValues;
import io.deprecation.change.Move;
import io.deprecation.change.None;
import io.deprecation.change.Path;
import io.deprecation.change.Rename;
import io.deprecation.change.Replace;
import io.deprecation.change.Type;
import io.deprecation.change.Value;
import io.deprecation.change.With;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | b | b",
                "address.zip | zipCode | address.zipCode",
                "a[\"b.c\"].d | [\"e.f\"] | a[\"b.c\"][\"e.f\"]"
            })
    void renamesBesideTheOldMember(String from, String to, String fresh) {
        assertThat(change("rename: '%s'\nto: '%s'\nalias: true\nlossy: true".formatted(from, to)))
                .isEqualTo(new Rename(path(from), path(fresh), true, true));
    }

    @Test
    void movesBetweenPaths() {
        assertThat(change("move: a.b\nto: 'c[0].d'\nfirst: true\nalias: true"))
                .isEqualTo(new Move(path("a.b"), path("c[0].d"), true, false, true, false));
        assertThat(change("move: 'c[0]'\nto: a\nshared: true\nlossy: true"))
                .isEqualTo(new Move(path("c[0]"), path("a"), false, true, false, true));
    }

    @Test
    void joinsTheTwoOldMembers() {
        var join = (Join) change("join: [a.x, a.y]\ninto: b\nby: ', '\nat: last\nlossy: true");
        assertThat(join.oldPaths()).containsExactly(path("a.x"), path("a.y"));
        assertThat(join.newPaths()).containsExactly(path("b"));
        assertThat(join.lossy()).isTrue();
        assertThat(change("join: [a, b]\ninto: c\nby: ' '").lossy()).isFalse();
    }

    @Test
    void keepsTheTypesOfATablesKeys() {
        assertThat(change("""
                map: a
                to: b
                values: { 1: one, "1": text, true: [1.10], null: {}, 0x10: 16 }
                back: { other: 1 }
                back-otherwise: null
                otherwise: keep
                alias: true
                """))
                .isEqualTo(new MapValues(
                        path("a"),
                        path("b"),
                        List.of(
                                entry("1", "\"one\""),
                                entry("\"1\"", "\"text\""),
                                entry("true", "[1.10]"),
                                entry("null", "{}"),
                                entry("16", "16")),
                        true,
                        List.of(entry("\"other\"", "1")),
                        Optional.of(Value.NULL),
                        true,
                        false));
    }

    @Test
    void rejectsWhatATableLacksUnlessTold() {
        assertThat(((MapValues) change("map: a\nto: b\nvalues: { x: y }")).keepsOthers())
                .isFalse();
        assertThat(((MapValues) change("map: a\nto: b\nvalues: { x: y }\notherwise: reject")).keepsOthers())
                .isFalse();
    }

    @Test
    void convertsBetweenKinds() {
        assertThat(change("convert: a.b\nto: c\nfrom: decimal\nas: minor-units\nscale: 3\nalias: true"))
                .isEqualTo(new Convert(path("a.b"), path("c"), Kind.DECIMAL, Kind.MINOR_UNITS, 3, true, false));
        assertThat(change("convert: a\nto: b\nfrom: date-time\nas: date\nlossy: true"))
                .isEqualTo(new Convert(path("a"), path("b"), Kind.DATE_TIME, Kind.DATE, 0, false, true));
    }

    @Test
    void dropsAddsAndReplaces() {
        assertThat(change("drop: a.b")).isEqualTo(new Drop(path("a.b"), Optional.empty()));
        assertThat(change("drop: a\ndefault: null\nlossy: true"))
                .isEqualTo(new Drop(path("a"), Optional.of(Value.NULL)));
        assertThat(change("add: b\ndefault: { c: 1.10 }")).isEqualTo(new Add(path("b"), Value.json("{\"c\":1.10}")));
        assertThat(change("replace: a\nby: b.c")).isEqualTo(new Replace(path("a"), path("b.c")));
    }

    @Test
    void putsModifiersAroundTheChangeInOneOrder() {
        Change carried = new With(
                new Rename(path("a"), path("b"), false, false), List.of(new Drop(path("x"), Optional.empty())));
        Change guarded = new Guarded(
                new None((With) carried, Value.json("\"\"")),
                Map.of(path("k.l"), List.of(Value.json("1"), Value.string("1")), path("m"), List.of(Value.NULL)),
                Set.of(Type.STRING, Type.NULL));
        assertThat(change("""
                rename: a
                to: b
                was: { v: 1 }
                set: { "s[0].t": [] }
                of: [string, null]
                when: { k.l: [1, "1"], m: null }
                none: ""
                with: [{ drop: x }]
                """))
                .isEqualTo(new Constants(
                        guarded, Map.of(path("v"), Value.json("1")), Map.of(path("s[0].t"), Value.json("[]"))));
    }

    private static Change change(String lines) {
        String change = "  - " + lines.strip().replace("\n", "\n    ");
        String text = RuleText.of("a", "migrate").replace("  - rename: a\n    to: b", change);
        String upstreamBoth = text.replace("upstream: new", "upstream: both");
        Load load = RuleText.load(upstreamBoth);
        assertThat(load.problems()).isEmpty();
        return load.rules().get(0).deprecation().changes().get(0);
    }

    private static MapValues.Entry entry(String key, String value) {
        return new MapValues.Entry(Value.json(key), Value.json(value));
    }

    private static Path path(String text) {
        return Path.parse(text);
    }
}
