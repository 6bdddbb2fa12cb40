package io.deprecation.rule;

/**
 * A path pattern in the syntax of Spring's {@code PathPattern}: literals, {@code ?}, {@code *}, {@code {name}},
 * {@code {name:regex}}, and {@code **} or {@code {*name}} for the rest.
 */
public record PathTemplate(String pattern) {
    @Override
    public String toString() {
        return pattern;
    }
}
