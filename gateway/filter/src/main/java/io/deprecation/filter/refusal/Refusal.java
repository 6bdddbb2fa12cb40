package io.deprecation.filter.refusal;

import io.deprecation.parameter.Parameter;
import io.deprecation.rule.Deprecation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One refusal: why, for which deprecation, and what in the request it is about. Never any value of it.
 *
 * @param reason why
 * @param deprecation the rule that asks for it, if it is one's
 * @param errors what the caller should change
 * @param brownoutEnds when what was refused is accepted again, if it is refused because of a brownout
 */
public record Refusal(
        Reason reason, Optional<Deprecation> deprecation, List<Fault> errors, Optional<Instant> brownoutEnds) {

    public Refusal {
        errors = List.copyOf(errors);
    }

    /** A refusal without more to say. */
    public static Refusal of(Reason reason) {
        return new Refusal(reason, Optional.empty(), List.of(), Optional.empty());
    }

    /** The same, because of a brownout that ends; or the same, if there is none. */
    Refusal until(Optional<Instant> brownoutEnds) {
        return new Refusal(reason, deprecation, errors, brownoutEnds);
    }

    /** The same, with what another rule would refuse of the same request. */
    Refusal and(Refusal other) {
        Stream<Fault> more = other.errors.stream().map(error -> error.of(other.deprecation));
        return new Refusal(
                reason, deprecation, Stream.concat(errors.stream(), more).toList(), brownoutEnds);
    }

    /**
     * Something that the caller should change.
     *
     * @param at where it stands
     * @param replacement what takes its place; itself where it is missing; may be empty
     * @param other the deprecation that it is about, where that is another than the refusal's
     */
    public record Fault(Parameter at, List<Parameter> replacement, Optional<Deprecation> other) {

        public Fault {
            replacement = List.copyOf(replacement);
        }

        public Fault(Parameter at, List<Parameter> replacement) {
            this(at, replacement, Optional.empty());
        }

        /** Whether the caller should send it, and did not. */
        boolean isMissing() {
            return replacement.contains(at);
        }

        private Fault of(Optional<Deprecation> deprecation) {
            return new Fault(at, replacement, deprecation);
        }
    }
}
