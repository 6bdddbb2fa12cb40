package io.deprecation.evidence.pact;

import java.util.List;
import java.util.Optional;

/**
 * What the two messages of an interaction have in common.
 *
 * @param headers the header fields
 * @param body the example body, if there is one
 * @param matchers what the matching rules are about
 */
record Message(HeaderLines headers, Optional<Body> body, List<MatcherPath> matchers) {

    Message {
        matchers = List.copyOf(matchers);
    }
}
