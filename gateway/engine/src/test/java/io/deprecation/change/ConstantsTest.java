package io.deprecation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConstantsTest {

    private static final Change COUPON = new Constants(
            new Move(Path.parse("coupon"), Path.parse("source.coupon"), false, false, false, false),
            Map.of(),
            Map.of(Path.parse("source.type"), Value.string("coupon")));

    @ParameterizedTest
    @EnumSource(Form.class)
    void leavesConstantsThatStandAlone(Form target) {
        String object = "{\"source\":{\"type\":\"coupon\",\"note\":1}}";
        assertThat(translate(object, COUPON, target)).hasToString(object);
    }

    @Test
    void readsAnEmptyArrayThroughGuardsAndConstants() {
        var none = new None(new Move(Path.parse("who"), Path.parse("whos[0]"), false, false, false, false), Value.NULL);
        Change guarded = new Guarded(none, Map.of(Path.parse("kind"), List.of(Value.string("k"))), Set.of());
        Change constant = new Constants(none, Map.of(), Map.of(Path.parse("kind"), Value.string("k")));

        String fresh = "{\"kind\":\"k\",\"whos\":[]}";
        assertThat(translate(fresh, guarded, Form.OLD)).hasToString("{\"kind\":\"k\",\"who\":null}");
        assertThat(translate(fresh, constant, Form.OLD)).hasToString("{\"who\":null}");
    }

    private static Value translate(String object, Change change, Form target) {
        return ObjectTranslation.of(Value.json(object), List.of(change), new Aim(target, OnConflict.REJECT, true))
                .value();
    }
}
