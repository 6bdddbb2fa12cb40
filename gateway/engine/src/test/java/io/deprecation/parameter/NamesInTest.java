package io.deprecation.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Change;
import io.deprecation.change.Drop;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.Move;
import io.deprecation.change.Path;
import io.deprecation.change.Rename;
import io.deprecation.change.Split;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesInTest {

    private static final List<Change> CHANGES = List.of(
            new Split(Path.member("name"), Path.member("first"), Path.member("last"), " ", Split.At.FIRST, false),
            new Rename(Path.member("owner"), Path.member("holder"), false, false),
            new Move(Path.parse("address.zip"), Path.parse("postal[0].code"), false, false, false, false),
            new Drop(Path.member("fax"), Optional.empty()));

    private static final NamesIn FIELDS = new NamesIn(
            "fields",
            CHANGES.stream()
                    .map(change -> MemberNames.of(change, List.of(Location.parse("$.items[*]"), Location.ROOT)))
                    .toList());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fields=id,name            | NEW  | fields=id,first,last              | true",
                "fields=id,name            | BOTH | fields=id,name,first,last       | true",
                "fields=id,name            | OLD  | fields=id,name                        | true",
                "fields=first              | OLD  | fields=name                           | false",
                "fields=first,last         | OLD  | fields=name                           | false",
                "fields=first,last         | NEW  | fields=first,last                     | false",
                "fields=items.name         | NEW  | fields=items.first,items.last       | true",
                "fields=other.name         | NEW  | fields=other.name                     | false",
                "fields=-owner,%2Bid       | NEW  | fields=-holder,%2Bid                | true",
                "fields=owner.email        | NEW  | fields=holder.email                   | true",
                "fields=owner.email        | BOTH | fields=owner.email,holder.email     | true",
                "fields=address            | NEW  | fields=address,postal.code          | false",
                "fields=postal             | OLD  | fields=postal,address.zip           | false",
                "fields=address.zip        | NEW  | fields=postal.code                    | true",
                "fields=id,fax             | NEW  | fields=id                             | true",
                "fields=fax                | NEW  | fields=fax                            | true",
                "fields=fax                | OLD  | fields=fax                            | true",
                "fields=name&x&fields=id   | NEW  | fields=first&fields=last&fields=id&x  | true",
                "fields=name&fields=owner,name | NEW | fields=first&fields=last&fields=holder,first,last | true",
                "fields=items(name,id)     | NEW  | fields=items(first,last,id)   | true",
                "fields=items(name,id)     | OLD  | fields=items(name,id)                 | true",
                "fields=items/name,next    | NEW  | fields=items/first,items/last,next | true",
                "fields=items{id,owner{mail}} | NEW | fields=items%7Bid,holder%7Bmail%7D%7D | true",
                "fields=id,address(zip)    | NEW  | fields=id,postal.code               | true",
                "fields=items(name,id      | NEW  | fields=items(name,id                  | false",
                "fields=items(name]        | NEW  | fields=items(name]                    | false",
                "fields=name:asc           | NEW  | fields=name:asc                       | false",
                "fields=name+owner         | NEW  | fields=name+owner                     | false",
                "fields=                   | NEW  | fields=                               | false",
                "fields=,name,             | NEW  | fields=,first,last                | true",
                "other=name                | NEW  | other=name                            | false",
            })
    void translatesWhatIsNamed(String sent, Form upstream, String received, boolean old) {
        var query = new UrlEncoded(sent);

        assertThat(FIELDS.translate(query, upstream)).isEqualTo(old);

        assertThat(query).hasToString(received);
    }

    @ParameterizedTest
    @CsvSource({
        "expand[]=name,expand[]=first&expand[]=last",
        "expand[]=name&expand[]=first,expand[]=first&expand[]=last"
    })
    void writesANameAParameterWhereBracketsSayThatItIsAList(String sent, String received) {
        var query = new UrlEncoded(sent);

        new NamesIn("expand[]", FIELDS.members()).translate(query, Form.NEW);

        assertThat(query).hasToString(received);
    }

    @Test
    void passesWhatIsNestedDeeperThanAnyoneNames() {
        var query = new UrlEncoded("fields=" + "name(".repeat(100_000));

        assertThat(FIELDS.translate(query, Form.NEW)).isFalse();
        assertThat(query.edited()).isFalse();
    }
}
