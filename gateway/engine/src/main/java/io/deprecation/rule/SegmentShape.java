package io.deprecation.rule;

import java.util.regex.Pattern;

/** Gathers the parts of one template segment and says which kind of segment they make. */
final class SegmentShape {

    private final StringBuilder regex = new StringBuilder();
    /** Literal text since the last part that is not literal. */
    private final StringBuilder run = new StringBuilder();

    private String prefix = "";
    private int wildcards;
    private int others;
    private boolean hasLiteral;

    void literal(char c) {
        run.append(c);
        hasLiteral = true;
    }

    void wildcard() {
        endRun();
        wildcards++;
        regex.append(".*");
    }

    void oneCharacter() {
        endRun();
        others++;
        regex.append('.');
    }

    /**
     * @throws IllegalArgumentException if the expression cannot be compiled or captures
     */
    void constraint(String expression) {
        if (Pattern.compile(expression).matcher("").groupCount() > 0) {
            throw new IllegalArgumentException("it has a capturing group; write (?:...)");
        }
        endRun();
        others++;
        regex.append("(?:").append(expression).append(')');
    }

    private void endRun() {
        if (wildcards + others == 0) {
            prefix = run.toString();
        }
        regex.append(Pattern.quote(run.toString()));
        run.setLength(0);
    }

    Segment segment() {
        if (wildcards + others == 0) {
            return new Segment.Literal(run.toString());
        }
        if (wildcards == 1 && others == 0 && !hasLiteral) {
            return new Segment.Any();
        }
        String suffix = run.toString();
        endRun();
        return new Segment.Like(Pattern.compile(regex.toString(), Pattern.DOTALL), prefix, suffix);
    }
}
