package com.example.gateway;

import io.deprecation.filter.refusal.Refusals;
import io.deprecation.usage.Observation;
import io.deprecation.usage.UseRecorder;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;

/** Beans in place of those that the filter would bring along; not found by scanning, so that one test alone has them. */
class OwnBeans {

    @Bean
    Refusals refusals() {
        return new Refusals(URI.create("https://example.com/problems/"));
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    CountedUses countedUses() {
        return new CountedUses();
    }

    /** Uses in a place of the gateway's own. */
    static final class CountedUses implements UseRecorder {

        final List<String> counted = new CopyOnWriteArrayList<>();

        @Override
        public void count(String deprecation, String client, Observation observation, String pattern, String method) {
            counted.add("%s %s %s %s".formatted(deprecation, client, method, pattern));
        }

        @Override
        public void userAgent(String deprecation, String client, String userAgent) {}
    }
}
