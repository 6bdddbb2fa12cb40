package io.deprecation.json;

import io.deprecation.change.Change;
import io.deprecation.change.Location;
import java.util.List;

/**
 * What a rewriter looks for in one kind of message and what it does about it: the changes of some rules at their
 * locations, each with its treatment. Compiled once and shared by all such messages; immutable and safe for use by many
 * threads.
 */
public final class Plan {

    /**
     * The part of one rule in a plan.
     *
     * @param locations where the changed objects stand; may be empty
     * @param changes the changes of each such object
     * @param treatment what to do with them
     */
    public record Rule(List<Location> locations, List<Change> changes, Treatment treatment) {
        public Rule {
            locations = List.copyOf(locations);
            changes = List.copyOf(changes);
        }
    }

    private final List<Rule> rules;
    private final Bases bases;
    private final Node root;

    private Plan(List<Rule> rules, Bases bases, Node root) {
        this.rules = rules;
        this.bases = bases;
        this.root = root;
    }

    /**
     * Compiles the parts of rules, which are known from then on by their index in the list. The paths that their
     * changes own at one location are disjoint; {@code check} sees to that.
     */
    public static Plan of(List<Rule> rules) {
        return new Plan(List.copyOf(rules), Bases.NONE, NodeBuilder.build(rules, false));
    }

    /**
     * The same for one message, with what the upstream has of its objects: where the changed form wins, that decides
     * which one it is.
     */
    public Plan against(Bases bases) {
        return new Plan(rules, bases, NodeBuilder.build(rules, true));
    }

    /** The number of rules. */
    public int rules() {
        return rules.size();
    }

    /** Whether no rule has any location. */
    boolean rulesAreNowhere() {
        return rules.stream().allMatch(rule -> rule.locations().isEmpty());
    }

    Rule rule(int index) {
        return rules.get(index);
    }

    Bases bases() {
        return bases;
    }

    Node root() {
        return root;
    }
}
