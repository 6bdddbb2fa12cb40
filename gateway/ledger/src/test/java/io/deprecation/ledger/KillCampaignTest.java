package io.deprecation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short campaign; {@link Campaigns} runs the long one. */
@Tag("one-jdk")
final class KillCampaignTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatWasAnsweredIsCountedOverKills(DatabaseKind kind) throws Exception {
        KillCampaign.Result result = new KillCampaign(kind, folder, 1).run(5);

        assertThat(result.answered()).isPositive();
        assertThat(result).matches(KillCampaign.Result::isExact);
    }
}
