package io.deprecation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short campaign; {@link Campaigns} runs the long one. */
@Tag("one-jdk")
final class CutCampaignTest {

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingIsCountedTwiceWhereACommitIsCut() throws Exception {
        CutCampaign.Result result = new CutCampaign(folder, 1).run(40);

        assertThat(result.cuts()).isGreaterThanOrEqualTo(40);
        assertThat(result.inTheLedger()).isEqualTo(result.counted());
    }
}
