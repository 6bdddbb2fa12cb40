package io.deprecation.filter.ruling;

import io.deprecation.change.Found;
import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.ParameterOffence;
import io.deprecation.parameter.Place;
import java.util.List;

/**
 * Something in a request that it may be refused for: a member of its body, a query parameter, a header.
 *
 * @param rule the index of the operation
 * @param found what was found
 * @param possible whether the target form could be made
 * @param at where it is
 * @param replacements what takes its place; itself where it is missing
 */
public record Offence(int rule, Found found, boolean possible, Parameter at, List<Parameter> replacements) {

    public Offence {
        replacements = List.copyOf(replacements);
    }

    static Offence of(io.deprecation.json.Offence member) {
        return new Offence(
                member.rule(),
                member.found(),
                member.possible(),
                inBody(member.pointer()),
                member.replacements().stream().map(Offence::inBody).toList());
    }

    static Offence of(int rule, ParameterOffence parameter) {
        return new Offence(rule, parameter.found(), parameter.possible(), parameter.at(), parameter.replacements());
    }

    private static Parameter inBody(String pointer) {
        return new Parameter(Place.BODY, pointer);
    }
}
