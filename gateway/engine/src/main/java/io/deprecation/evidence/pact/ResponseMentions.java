package io.deprecation.evidence.pact;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import io.deprecation.json.Plan;
import io.deprecation.json.Treatment;
import io.deprecation.parameter.MessageParameters;
import io.deprecation.parameter.Parameters;
import io.deprecation.parameter.Place;
import io.deprecation.rule.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether a consumer relies on old members in one response. An example shows what it reads: a part of the objects. */
final class ResponseMentions {

    private static final Treatment OF_PARTS = new Treatment(new Aim(Form.NEW, OnConflict.LEAVE, false), false);

    private final Operation operation;
    private final Message response;
    private final Parameters headers;

    ResponseMentions(Operation operation, Message response) {
        this.operation = operation;
        this.response = response;
        this.headers = operation.deprecation().parameters().ofHeaders();
    }

    /** What was found in each part of it. */
    Stream<Found> found() {
        return Stream.of(named() ? Found.OLD : Found.NONE, inHeaders(), inBody());
    }

    private boolean named() {
        return Stream.concat(
                        OldPath.ofMembers(
                                operation.deprecation().changes(),
                                operation.match().response()),
                        OldPath.ofParameters(headers, List.of(), false))
                .anyMatch(old -> response.matchers().stream().anyMatch(matcher -> matcher.names(old)));
    }

    private Found inHeaders() {
        var rule = new MessageParameters.Rule(headers, OF_PARTS, List.of());
        var parameters = new MessageParameters(
                List.of(rule),
                List.of(0),
                Map.of(Place.HEADER, response.headers().copy()),
                false);
        parameters.translateHead();
        return parameters.found(0);
    }

    private Found inBody() {
        List<Change> changes = operation.deprecation().changes().stream()
                .map(SiblingsAssumed::of)
                .toList();
        var plan = Plan.of(List.of(new Plan.Rule(operation.match().response(), changes, OF_PARTS)));
        return response.body()
                .flatMap(body -> body.format()
                        .translator(plan, BodySearch.LIMITS)
                        .map(translator -> BodySearch.found(translator, body)))
                .orElse(Found.NONE);
    }
}
