package io.deprecation.app.guide;

import io.deprecation.parameter.Place;
import io.deprecation.rule.Deprecation;

/** In which messages of the API a deprecation is met. */
final class Scope {

    private final Deprecation deprecation;

    Scope(Deprecation deprecation) {
        this.deprecation = deprecation;
    }

    /** Whether the old form may be sent, and so refused; to name its members ({@code names-in}) is about answers. */
    boolean sends() {
        return sendsBodies() || !deprecation.parameters().changes().isEmpty();
    }

    /** Whether it may stand in a body that is sent. */
    boolean sendsBodies() {
        return deprecation.match().stream().anyMatch(match -> !match.request().isEmpty())
                || deprecation.parameters().concerns(Place.FORM)
                || deprecation.parameters().concerns(Place.BODY);
    }

    /** Whether it may stand in the body of an answer. */
    boolean reads() {
        return !deprecation.changes().isEmpty()
                && deprecation.match().stream()
                        .anyMatch(match -> !match.response().isEmpty());
    }

    /** Whether it is met in bodies at all, so that the gateway cannot know who needs it. */
    boolean speaksOfBodies() {
        return deprecation.match().stream()
                .anyMatch(
                        match -> !match.request().isEmpty() || !match.response().isEmpty());
    }
}
