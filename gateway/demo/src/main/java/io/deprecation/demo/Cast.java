package io.deprecation.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Who takes part in the demo: three clients of the register, and one whom nobody knows. */
final class Cast {

    private final HttpClient http;
    private final URI gateway;
    private final long seed;

    /** @param seed of what the partners choose at random; the same seed gives the same requests */
    Cast(HttpClient http, URI gateway, long seed) {
        this.http = http;
        this.gateway = gateway;
        this.seed = seed;
    }

    List<Partner> all() {
        return List.of(
                partner("acme", Map.of("X-Api-Key", "demo-acme-key"), caller -> registering(caller, NameForm.OLD, 1)),
                partner(
                        "globex",
                        Map.of("X-Api-Key", "demo-globex-key", "Prefer", "omit-deprecated"),
                        caller -> registering(caller, NameForm.NEW, 2)),
                partner("initech", Map.of("X-Api-Key", "demo-initech-key"), this::mixing),
                partner("unregistered", Map.of(), caller -> registering(caller, NameForm.OLD, 6)));
    }

    private Partner partner(String name, Map<String, String> headers, Function<Caller, Habit> habit) {
        Tally tally = new Tally();
        return new Partner(name, habit.apply(new Caller(http, gateway, headers, tally)), tally);
    }

    private Habit mixing(Caller caller) {
        return new Mixing(
                List.of(
                        registering(caller, NameForm.OLD, 3),
                        registering(caller, NameForm.NEW, 4),
                        new Echoing(caller, random(5))),
                random(7));
    }

    private Habit registering(Caller caller, NameForm form, int stream) {
        return new Registering(caller, form, random(stream));
    }

    /** Each habit draws from a stream of its own, so that one partner's timing never changes another's choices. */
    private RandomGenerator random(int stream) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed + stream);
    }
}
