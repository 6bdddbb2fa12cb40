package io.deprecation.ledger;

import io.deprecation.ledger.segment.SegmentCounting;
import io.deprecation.usage.Observation;
import io.deprecation.usage.Use;
import io.deprecation.usage.UseRecorder;

/** Counts into segments. */
final class CountingRecorder implements UseRecorder {

    private final SegmentCounting counting;
    private final UserAgentTally userAgents;

    CountingRecorder(SegmentCounting counting, UserAgentTally userAgents) {
        this.counting = counting;
        this.userAgents = userAgents;
    }

    @Override
    public void count(String deprecation, String client, Observation observation, String pattern, String method) {
        counting.count(deprecation, client, observation, pattern, Use.methodOf(method));
    }

    @Override
    public void userAgent(String deprecation, String client, String userAgent) {
        userAgents.add(deprecation, client, userAgent);
    }
}
