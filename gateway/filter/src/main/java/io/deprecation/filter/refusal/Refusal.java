package io.deprecation.filter.refusal;

import io.deprecation.rule.Deprecation;
import java.util.List;
import java.util.Optional;

/**
 * One refusal: why, for which deprecation, and which members of the body it is about. Never any value of it.
 *
 * @param reason why
 * @param deprecation the rule that asks for it, if it is one's
 * @param errors the members that the caller should change
 */
public record Refusal(Reason reason, Optional<Deprecation> deprecation, List<Fault> errors) {

    public Refusal {
        errors = List.copyOf(errors);
    }

    /** A refusal without more to say. */
    public static Refusal of(Reason reason) {
        return new Refusal(reason, Optional.empty(), List.of());
    }

    /**
     * A member that the caller should change.
     *
     * @param pointer where it stands, as an RFC 6901 pointer
     * @param replacement pointers to the members that take its place; may be empty
     */
    public record Fault(String pointer, List<String> replacement) {
        public Fault {
            replacement = List.copyOf(replacement);
        }
    }
}
