package io.deprecation.parameter;

import io.deprecation.change.Found;
import java.util.List;

/**
 * A parameter that a request may be refused for.
 *
 * @param found what was found
 * @param possible whether the target form could be made
 * @param at the parameter
 * @param replacements the parameters of the form that takes its place
 */
public record ParameterOffence(Found found, boolean possible, Parameter at, List<Parameter> replacements) {
    public ParameterOffence {
        replacements = List.copyOf(replacements);
    }
}
