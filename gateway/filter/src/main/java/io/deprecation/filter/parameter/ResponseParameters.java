package io.deprecation.filter.parameter;

import io.deprecation.change.Aim;
import io.deprecation.change.OnConflict;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.json.Treatment;
import io.deprecation.parameter.MessageParameters;
import io.deprecation.parameter.Place;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Operation;
import io.deprecation.rule.Succession;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** Translates the headers of an upstream's response; what only requests must have is not put into it. */
public final class ResponseParameters {

    private static final int NOT_MODIFIED = 304;

    private ResponseParameters() {}

    /** Edits the headers of a response with some status. */
    public static void translate(HttpHeaders headers, Ruling ruling, int status) {
        if (!ruling.rulesParameters()) {
            return;
        }
        var rules = new ArrayList<MessageParameters.Rule>();
        var deprecations = new ArrayList<Deprecation>();
        for (int i = 0; i < ruling.operations().size(); i++) {
            Operation operation = ruling.operations().get(i);
            // What a 304 says of headers goes into the answer that the client has.
            if (status == NOT_MODIFIED || operation.match().status().contains(status)) {
                var aim = new Aim(ruling.decisions().get(i).response(), OnConflict.LEAVE, false);
                rules.add(new MessageParameters.Rule(
                        operation.deprecation().parameters().ofHeaders(), new Treatment(aim, false), List.of()));
                deprecations.add(operation.deprecation());
            }
        }
        // A response goes through the younger deprecations first.
        var order = new ArrayList<>(Succession.byAge(deprecations));
        Collections.reverse(order);
        new MessageParameters(rules, order, Map.of(Place.HEADER, new HeaderContents(headers)), false).translateHead();
    }
}
