package io.deprecation.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a migration guide, by the heading under which they stand. */
record WrittenGuide(String text) {

    private static final Pattern BLOCK = Pattern.compile("```(?:http|json)\n(.*?)\n```", Pattern.DOTALL);

    /** The blocks under a heading; none if it is not there. */
    List<String> under(String heading) {
        int from = text.indexOf("## " + heading + "\n");
        if (from < 0) {
            return List.of();
        }
        int to = text.indexOf("\n## ", from);
        Matcher block = BLOCK.matcher(text.substring(from, to < 0 ? text.length() : to));
        var blocks = new ArrayList<String>();
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return List.copyOf(blocks);
    }
}
