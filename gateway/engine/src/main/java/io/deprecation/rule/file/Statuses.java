package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import io.deprecation.rule.StatusSet;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code status}: classes such as {@code 4xx} and single statuses, which come on top of 2xx. */
final class Statuses {

    private static final Pattern CLASS = Pattern.compile("[2-5]xx");
    private static final Pattern SINGLE = Pattern.compile("[2-5][0-9][0-9]");

    private Statuses() {}

    static StatusSet read(List<Node> items, Problems problems) {
        var classes = new HashSet<>(StatusSet.SUCCESS.classes());
        var single = new HashSet<>(StatusSet.SUCCESS.single());
        for (Node item : items) {
            String text = item instanceof Node.Scalar scalar ? scalar.text() : "";
            if (CLASS.matcher(text).matches()) {
                classes.add(text.charAt(0) - '0');
            } else if (SINGLE.matcher(text).matches()) {
                single.add(Integer.parseInt(text));
            } else {
                problems.add(
                        ProblemCode.BAD_VALUE,
                        item.place(),
                        "This is no response status",
                        "Write a class such as 2xx, or a status such as 404");
            }
        }
        return new StatusSet(classes, single);
    }
}
