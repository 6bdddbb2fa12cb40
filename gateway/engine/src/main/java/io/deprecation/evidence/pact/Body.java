package io.deprecation.evidence.pact;

/**
 * The body of an interaction's message.
 *
 * @param text as it would be sent
 */
record Body(BodyFormat format, String text) {}
