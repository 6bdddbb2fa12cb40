package io.deprecation.app.guide;

import java.net.URI;

/**
 * Where partners find what a guide sends them to.
 *
 * @param problems the base of the problem types; ends with a slash
 * @param ownAnswer a partner's own answer; empty if there is none
 */
public record Addresses(URI problems, String ownAnswer) {

    /** A link to the page on a problem type. */
    String type(String slug) {
        return "[`%s`](%s%s)".formatted(slug, problems, slug);
    }
}
