package io.deprecation.rule.check;

import io.deprecation.change.Form;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Example;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Pairs by which a deprecation is shown to people: the examples of its file, as far as they come out exactly in the
 * direction that is shown, and where there is none, one for each change that is made from the change.
 */
public final class Illustrations {

    private final Deprecation deprecation;

    public Illustrations(Deprecation deprecation) {
        this.deprecation = deprecation;
    }

    /** Objects as a client sends them: the new one is what the old one becomes, so that either may be sent. */
    public List<Example> sentObjects() {
        return objects(Form.NEW);
    }

    /** Objects as a client gets them: the old one is what is derived from the new one. */
    public List<Example> givenObjects() {
        return objects(Form.OLD);
    }

    /** The places of requests, of rules that change some. */
    public List<Example> requests() {
        return deprecation.parameters().changes().isEmpty()
                ? holding(Example::ofRequest, Form.NEW).toList()
                : orMade(
                        holding(Example::ofRequest, Form.NEW).toList(),
                        Specimens.ofRequests(deprecation.parameters().changes()));
    }

    private List<Example> objects(Form target) {
        return orMade(
                holding(example -> !example.ofRequest(), target).toList(), Specimens.ofObjects(deprecation.changes()));
    }

    private Stream<Example> holding(Predicate<Example> kind, Form target) {
        return deprecation.examples().stream()
                .filter(kind)
                .filter(example -> new ExampleRun(example, deprecation).isExact(target));
    }

    private static List<Example> orMade(List<Example> written, List<Example> made) {
        return written.isEmpty() ? made : written;
    }
}
