package io.deprecation.app.guide;

import io.deprecation.rule.Deprecation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The migration guide of one deprecation, in Markdown, for the developers who call the API. It is made from the rule alone,
 * so that the same rule gives the same text; whom else the rule names, and why, is not in it.
 */
public final class MigrationGuide {

    private final Deprecation deprecation;
    private final Addresses addresses;

    public MigrationGuide(Deprecation deprecation, Addresses addresses) {
        this.deprecation = deprecation;
        this.addresses = addresses;
    }

    /** The text; it ends with a line break. */
    public String markdown() {
        var scope = new Scope(deprecation);
        return Stream.of(
                        new Opening(deprecation, scope).blocks(),
                        new ChangeTable(deprecation, scope).blocks(),
                        new RequestsSection(deprecation).blocks(),
                        scope.reads() ? new AnswersSection(deprecation).blocks() : List.<String>of(),
                        new DatesSection(deprecation, scope).blocks(),
                        new HeadersSection(deprecation, scope).blocks(),
                        scope.sends() ? new RefusalSection(deprecation, scope, addresses).blocks() : List.<String>of(),
                        new MovingSection(scope, addresses).blocks())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
