package io.deprecation.evidence.pact;

/**
 * A request that a consumer makes, and what it relies on in the response.
 *
 * @param description the consumer's words for it
 * @param method in upper case
 * @param path as it is written, which may be percent-encoded
 * @param query as it is sent
 * @param status the response's status
 */
record Interaction(
        String description, String method, String path, String query, Message request, int status, Message response) {}
