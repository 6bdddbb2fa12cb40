package io.deprecation.console.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.deprecation.rule.Example;

/**
 * An example of a rule.
 *
 * @param old the old form, as JSON
 * @param fresh the new form, as JSON
 */
public record BeforeAfter(
        @JsonRawValue String old,
        @JsonRawValue @JsonProperty("new") String fresh) {

    static BeforeAfter of(Example example) {
        return new BeforeAfter(example.old().toString(), example.fresh().toString());
    }
}
