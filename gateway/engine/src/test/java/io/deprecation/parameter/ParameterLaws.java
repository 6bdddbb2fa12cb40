package io.deprecation.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Add;
import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Drop;
import io.deprecation.change.Form;
import io.deprecation.change.MapValues;
import io.deprecation.change.ObjectTranslation;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Rename;
import io.deprecation.change.Replace;
import io.deprecation.change.Structure;
import io.deprecation.change.Value;
import io.deprecation.json.Limits;
import io.deprecation.json.Treatment;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the parameters of every message, whatever the changes. */
class ParameterLaws {

    private static final long OTHER_CASES = Long.getLong("laws.cases", 0);
    private static final List<String> VALUES = List.of("", "a", "b", "1", "true", "é ü", "a&b=c", "+ +", "%41", "[x]");
    private static final List<OnConflict> SETTLED =
            List.of(OnConflict.PREFER_NEW, OnConflict.PREFER_OLD, OnConflict.LEAVE);

    @Property(seed = "20261121")
    void aQueryIsTranslatedAsAnObjectOfTextsWouldBe(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        List<Change> changes = changes(random);
        var aim = new Aim(any(Form.values(), random), SETTLED.get(random.nextInt(3)), random.nextBoolean());
        String text = query(random);

        var query = new UrlEncoded(text);
        var translation = new ParameterTranslation(Map.of(Place.QUERY, query));
        translation.translate(changes, new Treatment(aim, false));
        ObjectTranslation oracle = ObjectTranslation.of(object(new UrlEncoded(text)), changes, aim);

        assertThat(object(query).agrees(oracle.value()))
                .as("%s by %s for %s: %s, not %s", text, changes, aim, query, oracle.value())
                .isTrue();
        assertThat(translation.found()).isEqualTo(oracle.found());
        assertThat(translation.offences().stream().allMatch(ParameterOffence::possible))
                .isEqualTo(oracle.possible());
    }

    @Property(seed = "20261121")
    void whatNoChangeOwnsKeepsItsTextAndOrder(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        List<Change> changes = changes(random);
        String text = query(random);
        var query = new UrlEncoded(text);

        new ParameterTranslation(Map.of(Place.QUERY, query))
                .translate(changes, new Treatment(any(Form.values(), random), OnConflict.LEAVE, false));

        assertThat(untouched(query.toString())).isEqualTo(untouched(text));
    }

    @Property(seed = "20261121", tries = 10_000)
    void theCutsOfAFormMakeNoDifference(@ForAll long seed) {
        var random = new Random(seed ^ OTHER_CASES);
        List<Change> changes =
                changes(random).stream().map(ParameterLaws::inForm).toList();
        String text = query(random);
        var treatment = new Treatment(any(Form.values(), random), OnConflict.PREFER_NEW, true);

        assertThat(form(text, changes, treatment, text.length() + 1))
                .isEqualTo(form(text, changes, treatment, 1 + random.nextInt(5)));
    }

    /** Names that changes own are in lower case. */
    private static List<String> untouched(String text) {
        return List.of(text.split("&", -1)).stream()
                .filter(pair -> !pair.isEmpty() && Character.isUpperCase(pair.charAt(0)))
                .toList();
    }

    private static String form(String text, List<Change> changes, Treatment treatment, int piece) {
        var rule = new MessageParameters.Rule(new Parameters(changes, List.of()), treatment, List.of());
        var document = new FormDocument(
                new MessageParameters(List.of(rule), List.of(0), Map.of(Place.QUERY, new UrlEncoded("")), true),
                Limits.DEFAULT);
        var out = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int from = 0; from < bytes.length; from += piece) {
            document.feed(
                    bytes,
                    from,
                    Math.min(bytes.length, from + piece),
                    (made, start, end) -> out.write(made, start, end - start));
        }
        document.finish((array, from, to) -> out.write(array, from, to - from));
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static Change inForm(Change change) {
        return change instanceof Rename rename
                ? new Rename(form(rename.from()), form(rename.to()), rename.alias(), rename.lossy())
                : new Drop(Parameter.path(Place.FORM, "gone"), Optional.empty());
    }

    private static Path form(Path path) {
        return Parameter.path(Place.FORM, Parameter.name(Parameter.rest(path)));
    }

    /** Changes of names that differ. */
    private static List<Change> changes(Random random) {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Path old = Parameter.path(Place.QUERY, "old" + i);
            Path fresh = Parameter.path(Place.QUERY, "new[" + i + "]");
            Value value = Value.string(any(VALUES.toArray(String[]::new), random));
            changes.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new Drop(old, random.nextBoolean() ? Optional.of(value) : Optional.empty());
                        case 1 -> new Add(fresh, value);
                        case 2 -> new Replace(old, fresh);
                        case 3 -> new EachText(table(old, fresh, random));
                        default -> new Rename(old, fresh, random.nextInt(4) == 0, false);
                    });
        }
        return changes;
    }

    private static MapValues table(Path old, Path fresh, Random random) {
        List<MapValues.Entry> entries = VALUES.stream()
                .filter(value -> random.nextBoolean())
                .map(value -> new MapValues.Entry(Value.string(value), Value.string(value + "!")))
                .toList();
        return new MapValues(
                old, fresh, entries, random.nextBoolean(), List.of(), Optional.empty(), random.nextBoolean(), true);
    }

    private static String query(Random random) {
        return IntStream.range(0, random.nextInt(7)).mapToObj(i -> pair(random)).collect(Collectors.joining("&"));
    }

    private static String pair(Random random) {
        int number = random.nextInt(4);
        String name =
                any(new String[] {"old" + number, "new[" + number + "]", "new%5B" + number + "]", "Other"}, random);
        String value = any(VALUES.toArray(String[]::new), random) + (random.nextInt(4) == 0 ? "!" : "");
        return random.nextInt(8) == 0 ? name : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The request as one object, with what may stand in its query. */
    private static Value object(UrlEncoded query) {
        Value object = Value.json("{}");
        for (int i = 0; i < 4; i++) {
            for (String name : List.of("old" + i, "new[" + i + "]")) {
                Value value = query.get(Path.member(name));
                if (value != null) {
                    object = Structure.put(
                            object, Parameter.path(Place.QUERY, name).steps(), value);
                }
            }
        }
        return object;
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
