package io.deprecation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short campaign; {@link Campaigns} runs the long one. */
@Tag("one-jdk")
final class ReplicaCampaignTest {

    @TempDir
    Path folder;

    @Test
    void theSumIsWhatWasSentAndOneLatchIsObeyedAlthoughOneIsKilledAndOneCutOff() throws Exception {
        ReplicaCampaign.Result result = new ReplicaCampaign(folder, 1).run(2);

        assertThat(result.answered()).isPositive();
        assertThat(result).matches(ReplicaCampaign.Result::isExact);
    }
}
