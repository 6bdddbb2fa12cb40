package io.deprecation.rule.file;

import io.deprecation.rule.Deprecation;
import java.util.List;

/** A deprecation and where its parts stand in its file, for what {@code check} has to say about them. */
public record LoadedRule(Deprecation deprecation, Places places) {

    /**
     * Where the parts stand.
     *
     * @param id the id
     * @param sunset the sunset
     * @param contract what it says of how it may contract
     * @param schedule what it schedules
     * @param changes each change of members
     * @param parameters each change of what stands in other places
     * @param examples each example
     */
    public record Places(
            Position id,
            Position sunset,
            ContractPlaces contract,
            SchedulePlaces schedule,
            List<Position> changes,
            List<Position> parameters,
            List<Position> examples) {
        public Places {
            changes = List.copyOf(changes);
            parameters = List.copyOf(parameters);
            examples = List.copyOf(examples);
        }
    }
}
