package io.deprecation.evidence.pact;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.Location;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Step;
import io.deprecation.json.Plan;
import io.deprecation.json.Translator;
import io.deprecation.json.Treatment;
import io.deprecation.parameter.FormDocument;
import io.deprecation.parameter.MessageParameters;
import io.deprecation.parameter.ObjectDocument;
import io.deprecation.parameter.Parameters;
import io.deprecation.parameter.Place;
import io.deprecation.parameter.UrlEncoded;
import io.deprecation.rule.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a consumer sends old members in one request, or asks for them by name. */
final class RequestMentions {

    /** Methods whose bodies hold whole objects, so that what is missing from them is not there. */
    private static final Set<String> WHOLE = Set.of("POST", "PUT");

    private final Operation operation;
    private final Interaction interaction;
    private final Parameters rules;
    private final boolean whole;

    RequestMentions(Operation operation, Interaction interaction) {
        this.operation = operation;
        this.interaction = interaction;
        this.rules = operation.deprecation().parameters();
        this.whole = WHOLE.contains(interaction.method()) && !isOf(BodyFormat.MERGE_PATCH);
    }

    /** What was found in each part of it. */
    Stream<Found> found() {
        return Stream.concat(Stream.of(named() || asksByName() ? Found.OLD : Found.NONE), inMessage());
    }

    private boolean named() {
        return Stream.concat(
                        OldPath.ofMembers(
                                operation.deprecation().changes(),
                                operation.match().request()),
                        OldPath.ofParameters(rules, object(), isOf(BodyFormat.FORM)))
                .anyMatch(old -> interaction.request().matchers().stream().anyMatch(matcher -> matcher.names(old)));
    }

    private boolean asksByName() {
        return rules.namesIn().stream().anyMatch(names -> names.translate(query(), Form.NEW));
    }

    /** In the order in which the gateway looks: head, body, and what moves between them. */
    private Stream<Found> inMessage() {
        var parameters = new MessageParameters(
                List.of(new MessageParameters.Rule(rules, treatment(true), object())),
                List.of(0),
                Map.of(
                        Place.QUERY,
                        query(),
                        Place.HEADER,
                        interaction.request().headers().copy()),
                whole);
        parameters.translateHead();
        Found inBody = interaction
                .request()
                .body()
                .flatMap(body -> translator(body, parameters).map(translator -> BodySearch.found(translator, body)))
                .orElse(Found.NONE);
        parameters.translateWithoutBody();
        return Stream.of(inBody, parameters.found(0));
    }

    private Optional<Translator> translator(Body body, MessageParameters parameters) {
        if (body.format() == BodyFormat.FORM) {
            return Optional.of(new FormDocument(parameters, BodySearch.LIMITS));
        }
        Optional<Translator> members = body.format().translator(plan(body.format()), BodySearch.LIMITS);
        if (!parameters.concerns(Place.BODY)) {
            return members;
        }
        if (!body.format().isJson()) {
            parameters.passBody();
            return members;
        }
        return members.map(objects -> new ObjectDocument(objects, parameters, BodySearch.LIMITS));
    }

    /** The values in a JSON Patch are whole, but it is none that has to bring what is new. */
    private Plan plan(BodyFormat format) {
        List<Change> changes = operation.deprecation().changes().stream()
                .filter(change -> whole || !change.oldPaths().isEmpty())
                .toList();
        Treatment treatment = treatment(whole || format == BodyFormat.JSON_PATCH);
        return Plan.of(List.of(new Plan.Rule(operation.match().request(), changes, treatment)));
    }

    private static Treatment treatment(boolean whole) {
        return new Treatment(new Aim(Form.NEW, OnConflict.LEAVE, whole), false);
    }

    private UrlEncoded query() {
        return new UrlEncoded(interaction.query());
    }

    private boolean isOf(BodyFormat format) {
        return interaction
                .request()
                .body()
                .filter(body -> body.format() == format)
                .isPresent();
    }

    /** Where something moves into the body or out of it, its rule has one location. */
    private List<Step> object() {
        return operation.match().request().stream()
                .findFirst()
                .map(Location::steps)
                .orElse(List.of());
    }
}
