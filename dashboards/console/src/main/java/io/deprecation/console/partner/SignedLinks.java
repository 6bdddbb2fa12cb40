package io.deprecation.console.partner;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/** Links that are good for as long as their seal says. Safe for use by many threads. */
public final class SignedLinks implements PartnerLinks {

    /** For how long a link is good if nothing else is said. */
    public static final Period USUAL = Period.ofDays(30);

    /** No link is good for longer: it is handed on, and forgotten. */
    public static final Duration LONGEST = Duration.ofDays(90);

    private final LinkSeal seal;
    private final URI page;
    private final InstantSource clock;

    /** @param page the address of the partner's own answer, without a slash at its end */
    public SignedLinks(LinkSeal seal, URI page, InstantSource clock) {
        this.seal = seal;
        this.page = page;
        this.clock = clock;
    }

    /** It is the same all day, so that a page that is renewed does not change while somebody copies from it. */
    @Override
    public Optional<PartnerLink> linkFor(String client) {
        Instant tomorrow = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        return Optional.of(until(client, tomorrow.plus(USUAL)));
    }

    /**
     * A link that is good for some time from now on.
     *
     * @throws IllegalArgumentException if that is no time at all, or longer than {@link #LONGEST}
     */
    public PartnerLink linkFor(String client, TemporalAmount validity) {
        Instant now = clock.instant();
        Instant expires = now.truncatedTo(ChronoUnit.SECONDS)
                .atOffset(ZoneOffset.UTC)
                .plus(validity)
                .toInstant();
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            throw new IllegalArgumentException(
                    "A link is good for at most " + LONGEST.toDays() + " days: say P30D, or less");
        }
        return until(client, expires);
    }

    private PartnerLink until(String client, Instant expires) {
        return new PartnerLink(URI.create(page + "/" + seal.token(client, expires)), expires);
    }
}
