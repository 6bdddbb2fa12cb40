package io.deprecation.rule;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule file says of how its deprecation may contract (design 5-usage.md, "The gate").
 *
 * @param quietFor for how long nobody must have used the old form ({@code quiet-for}); the gate's own span if empty
 * @param consumers the clients that are in scope although they may never have been seen
 * @param accept the unknowns that the owner takes for good, on record
 * @param exemptions the clients that keep the old form for a while
 * @param anyway the owner's word that stands in for a gate's pass ({@code contract-anyway})
 */
public record ContractTerms(
        Optional<Period> quietFor,
        Set<String> consumers,
        List<Accepted> accept,
        List<Exemption> exemptions,
        Optional<ContractAnyway> anyway) {

    /** Of a file that says nothing of it. */
    public static final ContractTerms NONE =
            new ContractTerms(Optional.empty(), Set.of(), List.of(), List.of(), Optional.empty());

    public ContractTerms {
        consumers = Set.copyOf(consumers);
        accept = List.copyOf(accept);
        exemptions = List.copyOf(exemptions);
    }

    /** The exemption of a client that is in force at an instant. */
    public Optional<Exemption> exemption(String client, Instant now) {
        for (Exemption exemption : exemptions) {
            if (exemption.client().equals(client) && exemption.stands(now)) {
                return Optional.of(exemption);
            }
        }
        return Optional.empty();
    }
}
