package io.deprecation.evidence.pact;

import io.deprecation.change.Step;
import io.deprecation.parameter.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What a matching rule of a Pact is about.
 *
 * @param place the place of the message
 * @param steps the way from the body's root on, or the parameter's name; {@link Step.Each} for any index or asterisk
 */
record MatcherPath(Place place, List<Step> steps) {

    MatcherPath {
        steps = List.copyOf(steps);
    }

    /** Whether it names an old member, or something inside of it. */
    boolean names(OldPath old) {
        if (old.place() != place || old.steps().size() > steps.size()) {
            return false;
        }
        for (int i = 0; i < old.steps().size(); i++) {
            if (!meets(steps.get(i), old.steps().get(i), i < old.ownFrom())) {
                return false;
            }
        }
        return true;
    }

    /** An asterisk is any item, and any member on the way to an object, but it names none of those in it. */
    private static boolean meets(Step mine, Step old, boolean onTheWay) {
        return mine instanceof Step.Member ? mine.equals(old) : onTheWay || !(old instanceof Step.Member);
    }

    /**
     * The steps of a path expression: {@code $.a}, {@code $['a']}, {@code $.a[0]}, {@code $.a[*]}, {@code $.a.*}.
     *
     * @throws NoPactException if it is no such expression
     */
    static List<Step> parse(String text) {
        List<Step> steps = new ArrayList<>();
        int at = text.startsWith("$") ? 1 : 0;
        while (at < text.length()) {
            int end = text.charAt(at) == '[' ? bracketEnd(text, at) : nameEnd(text, at);
            steps.add(text.charAt(at) == '[' ? bracketed(text.substring(at + 1, end - 1)) : named(text, at, end));
            at = end;
        }
        return steps;
    }

    private static Step named(String text, int at, int end) {
        String name = text.substring(text.charAt(at) == '.' ? at + 1 : at, end);
        if (name.isEmpty()) {
            throw unread();
        }
        return name.equals("*") ? new Step.Each() : new Step.Member(name);
    }

    private static Step bracketed(String inner) {
        boolean quoted = inner.length() > 1
                && (inner.charAt(0) == '\'' || inner.charAt(0) == '"')
                && inner.charAt(inner.length() - 1) == inner.charAt(0);
        if (quoted) {
            return new Step.Member(inner.substring(1, inner.length() - 1));
        }
        if (inner.equals("*") || (!inner.isEmpty() && inner.chars().allMatch(Character::isDigit))) {
            return new Step.Each();
        }
        throw unread();
    }

    private static int nameEnd(String text, int at) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    /** Behind the closing bracket; one inside of quotes closes nothing. */
    private static int bracketEnd(String text, int at) {
        char quote = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        String close = quote == '\'' || quote == '"' ? quote + "]" : "]";
        int end = text.indexOf(close, at + 2);
        if (end < 0) {
            throw unread();
        }
        return end + close.length();
    }

    private static NoPactException unread() {
        return new NoPactException("a matching rule whose path cannot be read");
    }
}
