package io.deprecation.parameter;

import io.deprecation.change.Aim;
import io.deprecation.change.Found;
import io.deprecation.change.Path;
import io.deprecation.change.Step;
import io.deprecation.change.Value;
import io.deprecation.json.Treatment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of one message under the rules that it falls under, translated in two steps: what stands in its head,
 * and when it has come, what stands in its body. For one message and one thread at a time.
 */
public final class MessageParameters {

    /**
     * The part of one rule.
     *
     * @param parameters what it changes in the message
     * @param treatment what to do with them
     * @param object the steps to the object in a JSON body
     */
    public record Rule(Parameters parameters, Treatment treatment, List<Step> object) {
        public Rule {
            object = List.copyOf(object);
        }
    }

    private final List<Rule> rules;
    private final List<Integer> order;
    private final boolean wholeBody;
    private final Map<Place, Contents> message;
    private final List<ParameterTranslation> translations = new ArrayList<>();
    private boolean bodyTranslated;
    private boolean bodyPasses;
    private Optional<String> duplicate = Optional.empty();

    /**
     * The parameters of a message.
     *
     * @param order the indexes of the rules, in the order in which they have their turn
     * @param head the places in its head
     * @param wholeBody whether what is missing from its body is not there
     */
    public MessageParameters(
            List<Rule> rules, List<Integer> order, Map<Place, ? extends Contents> head, boolean wholeBody) {
        this.rules = List.copyOf(rules);
        this.order = List.copyOf(order);
        this.wholeBody = wholeBody;
        this.message = new EnumMap<>(head);
        rules.forEach(rule -> translations.add(new ParameterTranslation(message)));
    }

    /** Translates what concerns the head alone. */
    public void translateHead() {
        for (int i : order) {
            Rule rule = rules.get(i);
            translations.get(i).translate(rule.parameters.ofHead(), rule.treatment);
        }
    }

    /** Translates what concerns a form, and the head together with it. */
    void translateForm(UrlEncoded form) {
        if (!bodyTranslated) {
            message.put(Place.FORM, form);
            translateWithoutBody();
        }
    }

    /** Translates what concerns the objects in a JSON body, and the head together with it; the body after that. */
    Value translateObjects(Value body) {
        if (bodyTranslated) {
            return body;
        }
        bodyTranslated = true;
        Value after = body;
        for (int i : order) {
            var object = new ObjectContents(after, rules.get(i).object);
            List<Path> paths = bodyPaths(rules.get(i));
            if (duplicate.isEmpty()) {
                duplicate = paths.stream()
                        .flatMap(path -> object.repeated(path).stream())
                        .findFirst();
            }
            message.put(Place.BODY, object);
            translateBody(i);
            after = object.body();
        }
        return after;
    }

    /** Translates what would concern the body, where there is none that could be read; nothing if there was. */
    public void translateWithoutBody() {
        if (!bodyTranslated) {
            bodyTranslated = true;
            for (int i : order) {
                translateBody(i);
            }
        }
    }

    private void translateBody(int index) {
        Rule rule = rules.get(index);
        Aim aim = rule.treatment.aim();
        var treatment = new Treatment(new Aim(aim.target(), aim.onConflict(), wholeBody), rule.treatment.reported());
        translations.get(index).translate(rule.parameters.ofBody(), treatment);
    }

    /** Whether some rule changes something in a place. */
    public boolean concerns(Place place) {
        return rules.stream().anyMatch(rule -> rule.parameters.concerns(place));
    }

    private static List<Path> bodyPaths(Rule rule) {
        return rule.parameters.changes().stream()
                .flatMap(Parameters::paths)
                .filter(path -> Parameter.place(path) == Place.BODY)
                .map(Parameter::rest)
                .toList();
    }

    /** Notes that there is a body, of which nothing is read that would move: it may hold the old form. */
    public void passBody() {
        bodyPasses = true;
    }

    /** The pointer of something that moves and stands twice, or whose object does. */
    Optional<String> duplicate() {
        return duplicate;
    }

    /** Whether a rule changes something in a place. */
    boolean concerns(int rule, Place place) {
        return rules.get(rule).parameters.concerns(place);
    }

    /** What was found by now, by the rule's index. */
    public Found found(int rule) {
        Found found = translations.get(rule).found();
        return bodyPasses && concerns(rule, Place.BODY) ? found.and(Found.UNREAD) : found;
    }

    /** Parameters that a request may be refused for, by the rule's index. */
    public List<ParameterOffence> offences(int rule) {
        return translations.get(rule).offences();
    }
}
