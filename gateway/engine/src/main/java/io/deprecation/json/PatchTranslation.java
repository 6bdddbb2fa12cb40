package io.deprecation.json;

import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.Location;
import io.deprecation.change.Move;
import io.deprecation.change.Rename;
import io.deprecation.change.Step;
import io.deprecation.change.Structure;
import io.deprecation.change.Value;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Translates the operations of one JSON Patch (design 4-http.md, "media types"). */
final class PatchTranslation {

    private final Plan plan;
    private final Limits limits;
    private final Tally tally;
    private final PatchEdits edits;
    private final List<PatchGroup> groups = new ArrayList<>();
    private final Map<GroupKey, PatchGroup> latest = new HashMap<>();

    /** What the operations of a group have in common. */
    private record GroupKey(int rule, int change, List<String> object, String kind) {}

    PatchTranslation(Plan plan, Limits limits, Tally tally, PatchEdits edits) {
        this.plan = plan;
        this.limits = limits;
        this.tally = tally;
        this.edits = edits;
    }

    void translate(List<PatchOperation> operations) {
        for (PatchOperation operation : operations) {
            operation.repeated().ifPresent(name -> tally.duplicate(operation.pointer(name)));
            if (operation.takes()) {
                carry(operation);
            } else {
                translate(operation);
            }
        }
        groups.forEach(group -> group.settle(plan, tally, edits));
    }

    private void translate(PatchOperation operation) {
        translateWithin(operation);
        for (PatchPlace place : PatchPlace.of(plan, operation.path())) {
            if (place.isMember()) {
                join(operation, place);
            } else if (!place.isAround()) {
                map(operation, place, "path");
            } else if (holdsMember(operation, place)) {
                leave(operation, place, "path");
            }
        }
    }

    /** Objects that are brought as a whole are translated as they would be in a body. */
    private void translateWithin(PatchOperation operation) {
        Value value = operation.value();
        Plan within = planWithin(operation.path());
        if (value == null || within.rulesAreNowhere()) {
            return;
        }
        var rewriter = new Rewriter(within, limits);
        var out = new ByteArrayOutputStream();
        Sink sink = (bytes, from, to) -> out.write(bytes, from, to - from);
        byte[] text = new byte[value.length()];
        rewriter.feed(text, 0, value.copyTo(text, 0), sink);
        rewriter.finish(sink);
        tally.add(rewriter, operation.pointer("value"));
        if (rewriter.edited() && rewriter.isSound()) {
            byte[] rewritten = out.toByteArray();
            edits.replace(operation, operation.with("value", Value.over(rewritten, 0, rewritten.length)));
        }
    }

    /** The rules with the locations that lie at a place or within it, told from there. */
    private Plan planWithin(List<String> tokens) {
        var rules = new ArrayList<Plan.Rule>();
        for (int rule = 0; rule < plan.rules(); rule++) {
            List<Location> within = plan.rule(rule).locations().stream()
                    .map(Location::steps)
                    .filter(steps ->
                            steps.size() >= tokens.size() && PatchPlace.leads(steps.subList(0, tokens.size()), tokens))
                    .map(steps -> new Location(List.<Step>copyOf(steps.subList(tokens.size(), steps.size()))))
                    .toList();
            rules.add(new Plan.Rule(
                    within, plan.rule(rule).changes(), plan.rule(rule).treatment()));
        }
        return Plan.of(rules);
    }

    private void join(PatchOperation operation, PatchPlace place) {
        var key = new GroupKey(place.rule(), place.number(), place.object(), operation.kind());
        PatchGroup known = latest.get(key);
        if (known == null || !known.join(operation, place)) {
            var group = new PatchGroup(place.rule(), place.change(), place.object(), operation.kind());
            group.join(operation, place);
            groups.add(group);
            latest.put(key, group);
        }
    }

    private static boolean holdsMember(PatchOperation operation, PatchPlace place) {
        List<Step> steps = place.path().steps();
        return operation.value() != null
                && Structure.find(operation.value(), steps.subList(place.rest().size(), steps.size()))
                                .value()
                        != null;
    }

    private void carry(PatchOperation operation) {
        for (PatchPlace place : PatchPlace.of(plan, operation.from())) {
            map(operation, place, "from");
        }
        for (PatchPlace place : PatchPlace.of(plan, operation.path())) {
            map(operation, place, "path");
        }
    }

    /** What lies within a member that is only carried over lies there in the other form too. */
    private void map(PatchOperation operation, PatchPlace place, String member) {
        Form target = plan.rule(place.rule()).treatment().aim().target();
        boolean oneToOne = place.change() instanceof Rename || place.change() instanceof Move;
        boolean possible = oneToOne && !place.isAround() && !(operation.takes() && target == Form.BOTH);
        if (!possible || target == place.side()) {
            leave(operation, place, member);
            return;
        }
        report(operation, place, member, place.side() == Form.OLD ? Found.OLD : Found.NEW, true);
        Value mapped = edits.now(operation).at(member, place.inOtherForm());
        if (target == Form.BOTH) {
            edits.follow(operation, mapped);
        } else {
            edits.replace(operation, mapped);
        }
    }

    /** Leaves an operation as it came, which is a fault unless the upstream takes the form that it is about. */
    private void leave(PatchOperation operation, PatchPlace place, String member) {
        Form target = plan.rule(place.rule()).treatment().aim().target();
        boolean isOld = place.side() == Form.OLD;
        Found found = !isOld ? Found.NEW : target == Form.OLD ? Found.OLD : Found.UNTRANSLATABLE;
        report(operation, place, member, found, target.holds(place.side()));
    }

    private void report(PatchOperation operation, PatchPlace place, String member, Found found, boolean possible) {
        tally.add(place.rule(), found);
        if (plan.rule(place.rule()).treatment().reports(found, possible)) {
            tally.add(
                    new Offence(place.rule(), found, possible, operation.pointer(member), place.pointersInOtherForm()));
        }
    }
}
