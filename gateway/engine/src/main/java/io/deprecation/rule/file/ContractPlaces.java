package io.deprecation.rule.file;

import java.util.List;

/**
 * Where a rule says how it may contract.
 *
 * @param anyway the owner's word that stands in for a pass; the rule if there is none
 * @param accept each acceptance that could be read
 * @param exemptions each exemption that could be read
 */
public record ContractPlaces(Position anyway, List<Position> accept, List<Position> exemptions) {

    public ContractPlaces {
        accept = List.copyOf(accept);
        exemptions = List.copyOf(exemptions);
    }
}
