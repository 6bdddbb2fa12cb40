package io.deprecation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The body of a PATCH: what is missing from it means nothing, and {@code null} removes. */
class PartialObjectTest {

    private static final Change ADD = new Add(Path.member("currency"), Value.json("\"EUR\""));
    private static final Change DROP = new Drop(Path.member("fax"), Optional.of(Value.json("\"\"")));
    private static final Change SPLIT =
            new Split(Path.member("name"), Path.member("first"), Path.member("last"), " ", Split.At.FIRST, false);
    private static final Change WITH =
            new With(new Rename(Path.member("price"), Path.member("cost"), false, false), List.of(ADD));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "NEW|{}|{}",
                "OLD|{}|{}",
                "OLD|{\"currency\":\"USD\"}|{}",
                "NEW|{\"fax\":null}|{}",
                "NEW|{\"name\":null}|{\"first\":null,\"last\":null}",
                "OLD|{\"first\":null,\"last\":null}|{\"name\":null}",
                "OLD|{\"first\":\"Ada\"}|{\"first\":\"Ada\"}",
                "NEW|{\"price\":{\"amount\":1}}|{\"cost\":{\"amount\":1}}",
                "NEW|{\"price\":[{\"amount\":1}]}|{\"cost\":[{\"amount\":1,\"currency\":\"EUR\"}]}",
            })
    void isTranslatedWithoutInventingAnything(Form target, String object, String expected) {
        Value after = ObjectTranslation.of(
                        Value.json(object), List.of(ADD, DROP, SPLIT, WITH), new Aim(target, OnConflict.REJECT, false))
                .value();

        assertThat(after).hasToString(expected);
    }
}
