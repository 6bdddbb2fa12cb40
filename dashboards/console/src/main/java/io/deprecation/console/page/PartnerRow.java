package io.deprecation.console.page;

import io.deprecation.console.api.ClientEntry;
import io.deprecation.console.api.DeprecationStanding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A client in the list of clients. */
record PartnerRow(
        String id,
        String name,
        String href,
        boolean registered,
        boolean gone,
        String manager,
        String managerHref,
        List<On> on,
        int more,
        int still,
        String lastUse,
        Pill state) {

    /** Of so many deprecations the list tells; the client's page tells all. */
    private static final int TOLD = 4;

    /** A deprecation that it is still on. */
    record On(String id, String href, Pill state) {

        static On of(DeprecationStanding standing) {
            return new On(
                    standing.deprecation(),
                    Links.deprecation(standing.deprecation()),
                    StatePill.of(standing.state(), standing.words(), standing.lastSeen()));
        }
    }

    static PartnerRow of(ClientEntry client) {
        List<DeprecationStanding> on = client.deprecations().stream()
                .filter(DeprecationStanding::holdsOn)
                .sorted(Comparator.comparing(standing -> DeprecationStanding.ON_IT.indexOf(standing.state())))
                .toList();
        return new PartnerRow(
                client.client(),
                client.name().orElse(client.client()),
                Links.client(client.client()),
                client.registered(),
                client.gone(),
                client.accountManager().orElse(""),
                client.accountManager().map(Links::manager).orElse(""),
                on.stream().limit(TOLD).map(On::of).toList(),
                Math.max(0, on.size() - TOLD),
                on.size(),
                last(client, DeprecationStanding::lastUse).map(Words::day).orElse("never"),
                state(client, on));
    }

    private static Pill state(ClientEntry client, List<DeprecationStanding> on) {
        if (client.gone() && on.isEmpty()) {
            return Pill.of("gone", Tone.CALM);
        }
        if (last(client, DeprecationStanding::lastSeen).isEmpty()) {
            return new Pill("never seen", Tone.WARN, "No call of it was ever counted.");
        }
        return on.isEmpty() ? withoutUse(client) : on(on);
    }

    private static Pill on(List<DeprecationStanding> on) {
        boolean active = on.stream().anyMatch(each -> each.state().equals("active"));
        return new Pill("on " + on.size(), active ? Tone.BAD : Tone.WARN, "Where it is active, fading or exempt.");
    }

    /** Of one that is silent nobody knows what it would send: that is not the same as being on nothing. */
    private static Pill withoutUse(ClientEntry client) {
        return client.deprecations().stream()
                .filter(standing -> standing.state().equals("idle"))
                .findFirst()
                .map(idle -> StatePill.of(idle.state(), idle.words(), last(client, DeprecationStanding::lastSeen)))
                .orElseGet(() ->
                        new Pill("on nothing", Tone.GOOD, "It is neither active nor fading nor exempt anywhere."));
    }

    private static Optional<LocalDate> last(
            ClientEntry client, Function<DeprecationStanding, Optional<LocalDate>> day) {
        return client.deprecations().stream()
                .flatMap(standing -> day.apply(standing).stream())
                .max(Comparator.naturalOrder());
    }
}
