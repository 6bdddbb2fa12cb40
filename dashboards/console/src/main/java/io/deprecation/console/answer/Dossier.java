package io.deprecation.console.answer;

import io.deprecation.console.api.BurndownDocument;
import io.deprecation.console.api.DeprecationDocument;
import io.deprecation.console.api.GateDocument;
import io.deprecation.rule.Deprecation;

/**
 * What the API says of one deprecation, all of it from one reading.
 *
 * @param rule the rule
 * @param document how it stands
 * @param burndown its use over the last days
 * @param gate what the gate says of it
 */
public record Dossier(Deprecation rule, DeprecationDocument document, BurndownDocument burndown, GateDocument gate) {}
