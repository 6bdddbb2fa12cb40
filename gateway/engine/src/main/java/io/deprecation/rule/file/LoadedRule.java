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
     * @param contractAnyway the owner's word; the id's place if there is none
     * @param changes each change
     * @param examples each example
     */
    public record Places(Place id, Place sunset, Place contractAnyway, List<Place> changes, List<Place> examples) {
        public Places {
            changes = List.copyOf(changes);
            examples = List.copyOf(examples);
        }
    }
}
