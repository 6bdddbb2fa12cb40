package io.deprecation.rule;

import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.OnConflict;
import io.deprecation.parameter.Parameters;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One deprecation, as its rule file says it (design 2-rules.md).
 *
 * @param id the stable id: label in metrics, key in the ledger, name of the file
 * @param summary one sentence for people; may be empty
 * @param owner the team that answers for it; may be empty
 * @param guide the migration guide, https
 * @param policy the page on the sunset policy, for {@code Link: rel="sunset"}
 * @param phase the phase that the file asks for; what takes effect is in the {@link Decision}
 * @param deprecated when the old form was, or will be, deprecated (RFC 9745)
 * @param sunset when the old form is expected to be refused (RFC 8594); never before {@code deprecated}
 * @param match the operations that the deprecation is about; not empty
 * @param upstream the form that the upstream speaks
 * @param changes the changes of members, as a set
 * @param parameters the changes of what stands in other places; one of the two is not empty
 * @param onConflict what becomes of a request whose forms disagree; {@link OnConflict#REJECT} where the file may leave
 *     it out
 * @param errors where the upstream's errors name a member of the request, besides {@code errors[].pointer} of problem
 *     documents; each ends in a member's name
 * @param examples pairs of the same object in both forms
 * @param contract what the file says of how the deprecation may contract
 * @param schedule the brownouts and the ramp on the way there
 * @param fingerprint of the file's {@literal match} and {@literal change} as they are written: the same for the same
 *     rule on every replica and in every version, so that what was counted and decided is known to be of this rule
 */
public record Deprecation(
        String id,
        String summary,
        String owner,
        URI guide,
        Optional<URI> policy,
        Phase phase,
        Instant deprecated,
        Instant sunset,
        List<Match> match,
        Form upstream,
        List<Change> changes,
        Parameters parameters,
        OnConflict onConflict,
        List<Location> errors,
        List<Example> examples,
        ContractTerms contract,
        Schedule schedule,
        String fingerprint) {

    public Deprecation {
        match = List.copyOf(match);
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
        examples = List.copyOf(examples);
        if (match.isEmpty() || (changes.isEmpty() && parameters.isEmpty())) {
            throw new IllegalArgumentException("a deprecation has at least one match and one change");
        }
        if (sunset.isBefore(deprecated)) {
            throw new IllegalArgumentException("the sunset is before the deprecation");
        }
    }
}
