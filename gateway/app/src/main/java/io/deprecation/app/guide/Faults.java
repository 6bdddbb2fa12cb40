package io.deprecation.app.guide;

import io.deprecation.change.Aim;
import io.deprecation.change.Form;
import io.deprecation.change.Step;
import io.deprecation.change.Structure;
import io.deprecation.change.Value;
import io.deprecation.filter.refusal.Refusal;
import io.deprecation.json.Limits;
import io.deprecation.json.Offence;
import io.deprecation.json.Plan;
import io.deprecation.json.Rewriter;
import io.deprecation.json.Treatment;
import io.deprecation.parameter.ObjectContents;
import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.ParameterTranslation;
import io.deprecation.parameter.Place;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Match;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a refusal names of a request in the old form: found as the gateway finds it. */
final class Faults {

    private final Deprecation deprecation;
    private final Treatment treatment;

    Faults(Deprecation deprecation) {
        this.deprecation = deprecation;
        Form target = deprecation.upstream() == Form.BOTH ? Form.NEW : deprecation.upstream();
        this.treatment = new Treatment(new Aim(target, deprecation.onConflict(), true), true);
    }

    List<Refusal.Fault> in(RequestsSection.Pair request) {
        Value old = request.example().old();
        return request.example().ofRequest() ? inPlaces(old) : inBody(request.match(), old);
    }

    private List<Refusal.Fault> inBody(Match match, Value object) {
        byte[] body = Structure.make(match.request().get(0).steps(), object)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        var rewriter = new Rewriter(
                Plan.of(List.of(new Plan.Rule(match.request(), deprecation.changes(), treatment))), Limits.DEFAULT);
        rewriter.feed(body, 0, body.length, (bytes, from, to) -> {});
        rewriter.finish((bytes, from, to) -> {});
        return rewriter.offences().stream()
                .filter(offence -> offence.found().isLegacyUse())
                .map(Faults::fault)
                .toList();
    }

    private static Refusal.Fault fault(Offence offence) {
        return new Refusal.Fault(
                inBody(offence.pointer()),
                offence.replacements().stream().map(Faults::inBody).toList());
    }

    private static Parameter inBody(String pointer) {
        return new Parameter(Place.BODY, pointer);
    }

    private List<Refusal.Fault> inPlaces(Value request) {
        Map<Place, ObjectContents> places = Arrays.stream(Place.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        place -> new ObjectContents(request, List.of(new Step.Member(place.word())))));
        var translation = new ParameterTranslation(places);
        translation.translate(deprecation.parameters().changes(), treatment);
        return translation.offences().stream()
                .filter(offence -> offence.found().isLegacyUse())
                .map(offence -> new Refusal.Fault(offence.at(), offence.replacements()))
                .toList();
    }
}
