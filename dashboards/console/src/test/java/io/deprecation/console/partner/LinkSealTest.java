package io.deprecation.console.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkSealTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final LinkSeal seal = seal("a secret of these tests");

    @Test
    void aTokenShowsItsClientUntilItExpires() {
        String token = seal.token("acme", LATER);

        assertThat(seal.client(token, NOW)).contains("acme");
        assertThat(seal.client(token, LATER.minusMillis(1))).contains("acme");
        assertThat(seal.client(token, LATER)).isEmpty();
    }

    @Test
    void aTokenCanStandInAPathAsItIs() {
        assertThat(seal.token("A-z_0.9".repeat(9), LATER)).matches("[A-Za-z0-9._-]+");
    }

    @Test
    void noCharacterCanBeChangedAddedOrTakenAway() {
        String token = seal.token("acme", LATER);

        for (int i = 0; i < token.length(); i++) {
            String before = token.substring(0, i);
            String after = token.substring(i + 1);
            assertThat(seal.client(before + after, NOW)).as("without %d", i).isEmpty();
            for (char other : "Aa09-_.=%B/".toCharArray()) {
                if (other != token.charAt(i)) {
                    assertThat(seal.client(before + other + after, NOW))
                            .as("%c at %d", other, i)
                            .isEmpty();
                }
                assertThat(seal.client(before + other + token.substring(i), NOW))
                        .as("%c before %d", other, i)
                        .isEmpty();
            }
        }
    }

    @Test
    void theSealOfOneTokenIsNotAnothers() {
        String acme = seal.token("acme", LATER);
        String globex = seal.token("globex", LATER);
        String sealOfGlobex = globex.substring(globex.lastIndexOf('.'));

        assertThat(seal.client(acme.substring(0, acme.lastIndexOf('.')) + sealOfGlobex, NOW))
                .isEmpty();
        assertThat(seal.client(
                        globex.substring(0, globex.lastIndexOf('.')) + acme.substring(acme.lastIndexOf('.')), NOW))
                .isEmpty();
    }

    @Test
    void anotherSecretTakesEveryLinkBack() {
        assertThat(seal("another secret of these tests").client(seal.token("acme", LATER), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "...", "v1", "v1.YWNtZQ.9999999999.", "v1.YWNtZQ.9999999999", "\u0000.\uD800", "é.é.é.é"
            })
    void whatIsNoTokenShowsNobody(String text) {
        assertThat(seal.client(text, NOW)).isEmpty();
        assertThat(seal.client(text.repeat(1_000), NOW)).isEmpty();
    }

    @Test
    void aLinkIsGoodForAtMostNinetyDays() {
        var links = new SignedLinks(seal, URI.create("https://api.example.com/mine"), InstantSource.fixed(NOW));

        PartnerLink usual = links.linkFor("acme").orElseThrow();
        assertThat(usual.expires()).isEqualTo(Instant.parse("2026-12-22T00:00:00Z"));
        assertThat(links.linkFor("acme")).contains(usual);
        assertThat(usual.url().toString()).startsWith("https://api.example.com/mine/v1.");
        assertThat(usual.toString()).doesNotContain("v1.");
        assertThat(links.linkFor("acme", Period.ofDays(90)).expires()).isEqualTo(NOW.plus(Duration.ofDays(90)));
        assertThatThrownBy(() -> links.linkFor("acme", Period.ofDays(91))).hasMessageContaining("at most 90 days");
        assertThatThrownBy(() -> links.linkFor("acme", Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> links.linkFor("acme", Period.ofMonths(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LinkSeal seal(String secret) {
        return new LinkSeal(secret.getBytes(StandardCharsets.UTF_8));
    }
}
