package io.deprecation.usage.gate;

import io.deprecation.usage.RegisterEntry;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What people have written down that the gate goes by: the rule file and the register of clients.
 *
 * @param deprecation the deprecation's id
 * @param sunset its sunset; without one it never contracts
 * @param quietFor how long there must have been no use
 * @param consumers the clients that are in scope although they may never have been seen
 * @param accept what an owner has accepted
 * @param brownouts the response brownouts, past and to come
 * @param register what is on record of clients; one that is not in it has nothing on record
 */
public record GateTerms(
        String deprecation,
        Optional<Instant> sunset,
        Period quietFor,
        Set<String> consumers,
        List<Acceptance> accept,
        ResponseBrownouts brownouts,
        Map<String, RegisterEntry> register) {

    /** A monthly batch, and some slack. */
    public static final Period DEFAULT_QUIET_FOR = Period.ofDays(35);

    /** @throws IllegalArgumentException if the window would have no length */
    public GateTerms {
        if (quietFor.isNegative() || quietFor.isZero()) {
            throw new IllegalArgumentException("quiet-for is not a time: " + quietFor + "; write one such as P35D");
        }
        consumers = Set.copyOf(consumers);
        accept = List.copyOf(accept);
        register = Map.copyOf(register);
    }

    /** A register as it is looked up. */
    public static Map<String, RegisterEntry> byClient(List<RegisterEntry> entries) {
        return entries.stream().collect(Collectors.toMap(RegisterEntry::client, Function.identity()));
    }

    /** What is on record of a client. */
    RegisterEntry entry(String client) {
        RegisterEntry entry = register.get(client);
        return entry == null ? RegisterEntry.nothingKnown(client) : entry;
    }
}
