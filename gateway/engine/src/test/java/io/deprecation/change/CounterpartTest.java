package io.deprecation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterpartTest {

    private static final Change RENAME = new Rename(path("contact"), path("person"), false, false);
    private static final Change MOVE = move("zip", "address.postalCode", false, false);
    private static final Change FIRST = move("ip", "ips[0].address", false, false);
    private static final Change SHARED = move("mark", "marks[0]", true, false);
    private static final Change ALIAS = move("word", "words[0]", false, true);
    private static final Change SPLIT =
            new Split(path("name"), path("firstName"), path("n.last"), " ", Split.At.FIRST, false);
    private static final Change JOIN = Join.of(path("day"), path("month"), path("date"), "/", Split.At.FIRST);
    private static final Change REPLACE = new Replace(path("id"), path("uid"));
    private static final Change DROP = new Drop(path("fax"), Optional.of(Value.json("\"\"")));
    private static final Change ITEMS = new With(
            new Rename(path("lines"), path("rows"), false, false),
            List.of(new Rename(path("sku"), path("code"), false, false)));
    private static final Change COUPON = new Constants(
            new Guarded(
                    new Move(path("coupon"), path("source.coupon"), false, false, false, false),
                    Map.of(path("kind"), List.of(Value.json("1"))),
                    Set.of()),
            Map.of(),
            Map.of(path("source.type"), Value.json("\"coupon\"")));
    private static final Change NO_ONE = new None(move("assignee", "assignees[0]", false, false), Value.NULL);
    private static final Change IN_PLACE = InPlace.of(move("tag", "tag[0]", false, false));

    private static final List<Change> ALL =
            List.of(RENAME, MOVE, FIRST, SHARED, ALIAS, SPLIT, JOIN, REPLACE, DROP, ITEMS, COUPON, NO_ONE, IN_PLACE);

    @ParameterizedTest
    @CsvSource({
        "/person, /contact",
        "/person/phones/0, /contact/phones/0",
        "/address/postalCode, /zip",
        "/ips/0/address, /ip",
        "/ips/0, /ip",
        "/ips, /ip",
        "/marks/0, /mark",
        "/words/0, /word",
        "/firstName, /name",
        "/n/last, /name",
        "/n/last/0, /name",
        "/date, /day",
        "/uid, /id",
        "/rows, /lines",
        "/rows/3, /lines/3",
        "/rows/3/code, /lines/3/sku",
        "/rows/code, /lines/sku",
        "/rows/3/price, /lines/3/price",
        "/source/coupon, /coupon",
        "/source/type, /coupon",
        "/assignees, /assignee",
        "/tag/0, /tag",
        "/tag, /tag"
    })
    void leadsFromTheNewFormToTheOld(String place, String told) {
        assertThat(counterpart(place, Form.OLD)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "/contact/phones/0, /person/phones/0",
        "/zip, /address/postalCode",
        "/ip, /ips/0/address",
        "/name, /firstName",
        "/day, /date",
        "/month, /date",
        "/id, /uid",
        "/lines/3/sku, /rows/3/code",
        "/coupon, /source/coupon",
        "/tag, /tag/0"
    })
    void leadsFromTheOldFormToTheNew(String place, String told) {
        assertThat(counterpart(place, Form.NEW)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "'', OLD",
        "/other, OLD",
        "/name, OLD",
        "/personal, OLD",
        "/address, OLD",
        "/ips/1/address, OLD",
        "/marks, OLD",
        "/words, OLD",
        "/source, OLD",
        "/fax, NEW",
        "/person, NEW"
    })
    void leadsNowhereFromWhatNoChangeOwnsThere(String place, Form form) {
        assertThat(counterpart(place, form)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({"/price, NEW, none", "/unitPrice, OLD, /price", "/priceText, OLD, /price"})
    void doesNotGuessWhichOfTwoGuardedChangesItWas(String place, Form form, String told) {
        var changes = List.<Change>of(
                new Guarded(new Rename(path("price"), path("unitPrice"), false, false), Map.of(), Set.of(Type.NUMBER)),
                new Guarded(new Rename(path("price"), path("priceText"), false, false), Map.of(), Set.of(Type.STRING)));

        assertThat(counterpart(changes, place, form)).isEqualTo(told);
    }

    private static String counterpart(String place, Form form) {
        return counterpart(ALL, place, form);
    }

    private static String counterpart(List<Change> changes, String place, Form form) {
        return Counterpart.of(changes, Pointers.parse(place).orElseThrow(), form)
                .map(Pointers::of)
                .orElse("none");
    }

    private static Move move(String from, String to, boolean shared, boolean alias) {
        return new Move(path(from), path(to), false, shared, alias, false);
    }

    private static Path path(String text) {
        return Path.parse(text);
    }
}
