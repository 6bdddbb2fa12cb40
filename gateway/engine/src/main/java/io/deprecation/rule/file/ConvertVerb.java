package io.deprecation.rule.file;

import io.deprecation.change.Change;
import io.deprecation.change.Convert;
import io.deprecation.change.Kind;
import io.deprecation.change.Path;
import io.deprecation.rule.ProblemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code convert: a}, {@code to: b}, {@code from: T}, {@code as: T}, {@code scale: digits} with {@code minor-units}. */
final class ConvertVerb implements Verb {

    /** No currency has more than 4; units of 10⁻¹⁸ are in use for others. */
    private static final int MOST_DIGITS = 18;

    private static final List<String> KINDS =
            Stream.of(Kind.values()).map(Kind::word).toList();

    @Override
    public List<String> keys() {
        return List.of("convert", "to", "from", "as", "scale");
    }

    @Override
    public List<String> modifiers() {
        return Modifiers.OF_ONE;
    }

    @Override
    public Optional<Change> read(Section section) {
        Problems problems = section.problems();
        Optional<Path> path = section.requiredText("convert").flatMap(given -> Paths.any(given, problems));
        Optional<Path> to = section.requiredText("to").flatMap(given -> Paths.any(given, problems));
        Optional<Kind> from = kind(section, "from");
        Optional<Kind> as = kind(section, "as");
        Optional<Integer> scale = scale(section, from, as);
        boolean alias = section.flag("alias");
        boolean lossy = section.flag("lossy");
        if (path.isEmpty() || to.isEmpty() || from.isEmpty() || as.isEmpty() || scale.isEmpty()) {
            return Optional.empty();
        }
        if (!converts(from.get(), as.get())) {
            problems.add(
                    ProblemCode.NO_CONVERSION,
                    section.placeOf("as"),
                    "`%s` does not convert to `%s`"
                            .formatted(from.get().word(), as.get().word()),
                    "It converts to: %s. For single values use `map`".formatted(targets(from.get())));
            return Optional.empty();
        }
        return Optional.of(new Convert(path.get(), to.get(), from.get(), as.get(), scale.get(), alias, lossy));
    }

    private static Optional<Kind> kind(Section section, String key) {
        return section.word(section.requiredText(key), KINDS)
                .flatMap(word -> Stream.of(Kind.values())
                        .filter(kind -> kind.word().equals(word))
                        .findFirst());
    }

    /** A number is no boolean's text, nor the reverse, though both convert to text. */
    private static boolean converts(Kind from, Kind as) {
        return from != as && from.convertsTo(as) && !EnumSet.of(from, as).equals(EnumSet.of(Kind.NUMBER, Kind.BOOLEAN));
    }

    private static String targets(Kind from) {
        return Stream.of(Kind.values())
                .filter(as -> converts(from, as))
                .map(Kind::word)
                .collect(Collectors.joining(", "));
    }

    private static Optional<Integer> scale(Section section, Optional<Kind> from, Optional<Kind> as) {
        boolean needed = Stream.concat(from.stream(), as.stream()).anyMatch(Kind.MINOR_UNITS::equals);
        if (needed) {
            section.required("scale");
        } else if (section.has("scale") && from.isPresent() && as.isPresent()) {
            section.problems()
                    .add(
                            ProblemCode.BAD_VALUE,
                            section.placeOf("scale"),
                            "`scale` stands where there are no minor-units",
                            "Remove it");
        }
        return section.has("scale")
                ? section.wholeNumber("scale", 0, MOST_DIGITS)
                : needed ? Optional.empty() : Optional.of(0);
    }
}
