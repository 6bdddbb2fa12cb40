package io.deprecation.app.command;

import io.deprecation.console.api.GateDocument;

/**
 * A console's answer about a gate.
 *
 * @param document what it says
 * @param body the same as it came
 */
record GateReply(GateDocument document, String body) {}
