package io.deprecation.app.guide;

import io.deprecation.change.Aim;
import io.deprecation.change.Change;
import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.ObjectTranslation;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Structure;
import io.deprecation.change.Value;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Example;
import io.deprecation.rule.Match;
import io.deprecation.rule.check.Illustrations;
import java.util.ArrayList;
import java.util.List;

/** Answers before and after. */
final class AnswersSection {

    private final Deprecation deprecation;

    AnswersSection(Deprecation deprecation) {
        this.deprecation = deprecation;
    }

    List<String> blocks() {
        Match match = deprecation.match().stream()
                .filter(each -> !each.response().isEmpty())
                .findFirst()
                .orElseThrow();
        Location location = match.response().get(0);
        var blocks = new ArrayList<String>();
        blocks.add("## What you get");
        for (Example example : shown()) {
            blocks.add("The answer to");
            blocks.add(Phrases.block("http", ShownRequest.forAnswer(match, location)));
            blocks.add("holds both forms until the old one goes:");
            blocks.add(Phrases.block("json", at(location, both(example))));
            blocks.add("then, and from now on for requests with `Prefer: omit-deprecated`, the new one alone:");
            blocks.add(Phrases.block("json", at(location, example.fresh())));
        }
        return blocks;
    }

    /** An example may show that nothing changes, which is for the rule's authors. */
    private List<Example> shown() {
        return new Illustrations(deprecation)
                .givenObjects().stream()
                        .filter(example -> !example.old().agrees(example.fresh()))
                        .toList();
    }

    private static String at(Location location, Value object) {
        return Structure.make(location.steps(), object).toString();
    }

    /** What cannot be derived from the new form is in it as long as the API itself sends it. */
    private Value both(Example example) {
        Value both = ObjectTranslation.of(
                        example.fresh(), deprecation.changes(), new Aim(Form.BOTH, OnConflict.LEAVE, true))
                .value();
        for (Change change : deprecation.changes()) {
            for (Path path : change.oldPaths()) {
                Value old = Structure.find(example.old(), path.steps()).value();
                if (old != null && Structure.find(both, path.steps()).place() == Structure.Place.ABSENT) {
                    both = Structure.put(both, path.steps(), old);
                }
            }
        }
        return both;
    }
}
