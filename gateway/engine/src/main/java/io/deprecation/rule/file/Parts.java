package io.deprecation.rule.file;

import io.deprecation.change.Path;
import io.deprecation.change.Split;
import io.deprecation.rule.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * What {@code split} and {@code join} have in common: a whole, its two parts, {@code by} and {@code at}.
 *
 * @param at which separator divides a text that has several; the first if left out
 */
record Parts(Path whole, Path head, Path tail, String by, Split.At at) {

    /** Reads the parts; empty if some cannot be read, which is then among the problems. */
    static Optional<Parts> read(Section section, String wholeKey, String partsKey) {
        Optional<Path> whole =
                section.requiredText(wholeKey).flatMap(given -> Paths.members(given, section.problems()));
        List<Path> parts = parts(section, partsKey);
        Optional<String> by = separator(section);
        boolean last = section.word(section.text("at"), List.of("first", "last"))
                .filter("last"::equals)
                .isPresent();
        if (whole.isEmpty() || parts.size() != 2 || by.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Parts(whole.get(), parts.get(0), parts.get(1), by.get(), last ? Split.At.LAST : Split.At.FIRST));
    }

    private static List<Path> parts(Section section, String key) {
        int named = section.requiredItems(key).size();
        if (named == 1 || named > 2) {
            section.problems()
                    .add(
                            ProblemCode.BAD_VALUE,
                            section.placeOf(key),
                            "`%s` names %d members".formatted(key, named),
                            "Name the two members for what is before and after the separator");
        }
        return section.texts(key).stream()
                .flatMap(given -> Paths.members(given, section.problems()).stream())
                .toList();
    }

    private static Optional<String> separator(Section section) {
        Optional<Node.Scalar> by = section.requiredText("by");
        by.filter(given -> given.text().isEmpty())
                .ifPresent(given -> section.problems()
                        .add(
                                ProblemCode.EMPTY_SEPARATOR,
                                given.place(),
                                "`by` is empty",
                                "Name the text that stands between the parts, such as \" \""));
        return by.map(Node.Scalar::text).filter(text -> !text.isEmpty());
    }
}
