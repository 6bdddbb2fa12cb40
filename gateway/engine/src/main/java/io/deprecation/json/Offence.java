package io.deprecation.json;

import io.deprecation.change.Found;
import java.util.List;

/**
 * A member that a request may be refused for.
 *
 * @param rule the index of the rule in the plan
 * @param found what its object was found in
 * @param possible whether the target form could be made
 * @param pointer the member, as an RFC 6901 JSON pointer into the body
 * @param replacements pointers to the members of the form that takes its place; the member itself where it is missing
 */
public record Offence(int rule, Found found, boolean possible, String pointer, List<String> replacements) {}
