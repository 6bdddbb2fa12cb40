package io.deprecation.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DurableUrlTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/ledger, jdbc:h2:file:./data/ledger;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
        "jdbc:h2:file:./l;WRITE_DELAY=500, jdbc:h2:file:./l;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
        "jdbc:h2:file:./l;write_delay=9;MODE=x;Write_Delay = 8, jdbc:h2:file:./l;MODE=x;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
        "jdbc:h2:mem:x;DB_CLOSE_ON_EXIT=TRUE, jdbc:h2:mem:x;DB_CLOSE_ON_EXIT=TRUE;WRITE_DELAY=0",
        "jdbc:postgresql://db/x, jdbc:postgresql://db/x?connectTimeout=5&socketTimeout=30&tcpKeepAlive=true",
        "jdbc:postgresql://db/x?ssl=true&socketTimeout=9, jdbc:postgresql://db/x?ssl=true&socketTimeout=9&connectTimeout=5&tcpKeepAlive=true",
    })
    void whatACommitNeedsIsPutIntoAUsersUrl(String given, String durable) {
        assertThat(DurableUrl.of(given)).isEqualTo(durable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";WRITE_DELAY=900", ";INIT=SET WRITE_DELAY 900"})
    void h2WaitsWithNoWriteWhateverTheUrlSays(String says, @TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("ledger").toAbsolutePath() + says;
        try (Database database = Database.at(new DatabaseSettings(url, "sa", ""))) {
            List<String> delays = database.client()
                    .sql("SELECT setting_value FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'")
                    .query(String.class)
                    .list();

            assertThat(delays).isNotEmpty().containsOnly("0");
        }
    }

    @Test
    void otherDatabasesAreRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatabaseSettings("jdbc:mysql://db/x", "root", "secret"))
                .withMessageContaining("jdbc:postgresql://")
                .withMessageNotContaining("secret");
        assertThat(new DatabaseSettings("jdbc:h2:mem:x", "sa", "secret").toString())
                .doesNotContain("secret");
    }
}
