package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Path;
import io.deprecation.change.Split;
import io.deprecation.rule.ProblemCode;
import java.util.List;
import java.util.Optional;

/** {@code split: a}, {@code into: [b, c]}, {@code by: " "}, {@code at: first | last} (default {@code first}). */
final class SplitVerb implements Verb {

    @Override
    public List<String> keys() {
        return List.of("split", "into", "by", "at", "lossy");
    }

    @Override
    public Optional<Change> read(Section section) {
        Optional<Path> from = Members.read(section.requiredText("split"), section.problems());
        List<Path> into = into(section);
        Optional<String> by = separator(section);
        boolean last = section.word(section.text("at"), List.of("first", "last"))
                .filter("last"::equals)
                .isPresent();
        boolean lossy = section.flag("lossy");
        if (from.isEmpty() || into.size() != 2 || by.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Split(
                from.get(), into.get(0), into.get(1), by.get(), last ? Split.At.LAST : Split.At.FIRST, lossy));
    }

    private static List<Path> into(Section section) {
        int named = section.requiredItems("into").size();
        if (named == 1 || named > 2) {
            section.problems()
                    .add(
                            ProblemCode.BAD_VALUE,
                            section.placeOf("into"),
                            "`into` names %d members".formatted(named),
                            "Name the two members for what is before and after the separator");
        }
        return section.texts("into").stream()
                .flatMap(given -> Members.read(given, section.problems()).stream())
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
