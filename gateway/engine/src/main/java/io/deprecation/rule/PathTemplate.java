package io.deprecation.rule;

import java.util.List;

/**
 * A path pattern in the syntax of Spring's {@code PathPattern}: literals, {@code ?}, {@code *}, {@code {name}},
 * {@code {name:regex}}, and {@code **} or {@code {*name}} for the rest, as the last segment. It is written decoded and
 * is matched against normalised paths (design 4-http.md, "paths").
 */
public record PathTemplate(String pattern) {

    /**
     * @throws TemplateSyntaxException if the pattern is not in the syntax, or no normalised path could match it
     */
    public PathTemplate {
        TemplateParser.parse(pattern);
    }

    List<Segment> segments() {
        return TemplateParser.parse(pattern);
    }

    /**
     * Whether some path may match both templates. Certain where they differ in literals; two different constraints by
     * regular expression are taken to have a path in common.
     */
    public boolean meets(PathTemplate other) {
        return Segment.meet(segments(), other.segments());
    }

    @Override
    public String toString() {
        return pattern;
    }
}
