package io.deprecation.json;

import io.deprecation.change.Change;
import io.deprecation.change.Location;
import java.util.List;
import java.util.Optional;

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
    private final InnerPlans inner;
    private final Optional<Plan> next;

    private Plan(List<Rule> rules, Bases bases, Node root, Optional<Plan> next) {
        this.rules = rules;
        this.bases = bases;
        this.root = root;
        this.next = next;
        this.inner = new InnerPlans(rules);
    }

    /**
     * Compiles the parts of rules, which are known from then on by their index in the list. The paths that their
     * changes own at one location are disjoint; {@code check} sees to that.
     */
    public static Plan of(List<Rule> rules) {
        return new Plan(List.copyOf(rules), Bases.NONE, NodeBuilder.build(rules, false), Optional.empty());
    }

    /**
     * The same for one message, with what the upstream has of its objects: where the changed form wins, that decides
     * which one it is.
     */
    public Plan against(Bases bases) {
        return new Plan(rules, bases, NodeBuilder.build(rules, true), next.map(plan -> plan.against(bases)));
    }

    /**
     * This plan, and another one for what it writes. A rule has the same index in both; a {@link Chain} translates by
     * the two.
     */
    public Plan before(Plan other) {
        return new Plan(rules, bases, root, Optional.of(other));
    }

    /** This plan with those that come after it, and another one after them all. */
    public Plan andThen(Plan last) {
        return before(next.map(plan -> plan.andThen(last)).orElse(last));
    }

    /** The plan for what is written by this one, if there is one. */
    public Optional<Plan> next() {
        return next;
    }

    /** The number of rules. */
    public int rules() {
        return rules.size();
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

    /** The plans for parts of a message that come by themselves. */
    InnerPlans inner() {
        return inner;
    }
}
