package io.deprecation.rule.file;

import io.deprecation.change.Form;
import io.deprecation.rule.ContractAnyway;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Example;
import io.deprecation.rule.Match;
import io.deprecation.rule.Phase;
import io.deprecation.rule.ProblemCode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one rule file's root (design 2-rules.md). */
final class RuleFile {

    static final List<String> KEYS = List.of(
            "deprecation",
            "summary",
            "owner",
            "guide",
            "policy",
            "phase",
            "deprecated",
            "sunset",
            "match",
            "upstream",
            "change",
            "on-conflict",
            "examples",
            "contract-anyway");

    private final Section section;
    private final Problems problems;

    private RuleFile(Section section) {
        this.section = section;
        this.problems = section.problems();
    }

    /** The rule; empty if some part of it could not be read, which is then among the problems. */
    static Optional<LoadedRule> read(String file, Node root, RuleIds ids, Problems problems) {
        return Section.of(root, "The file", KEYS, problems).flatMap(section -> new RuleFile(section).rule(file, ids));
    }

    private Optional<LoadedRule> rule(String file, RuleIds ids) {
        Optional<String> id = ids.read(section.requiredText("deprecation"), file);
        Optional<URI> guide = Links.read(section.requiredText("guide"), "guide", problems);
        Optional<Phase> phase =
                word("phase", List.of("expand", "migrate", "contract")).map(Phase::valueOf);
        Optional<Instant> deprecated = Instants.read(section.requiredText("deprecated"), problems);
        Optional<Instant> sunset = Instants.read(section.requiredText("sunset"), problems);
        Optional<Form> upstream =
                word("upstream", List.of("old", "new", "both")).map(Form::valueOf);
        List<Match> match = each("match", MatchSection::read);
        List<PlacedChange> changes = each("change", Verbs::read);
        var conflict = ConflictWord.read(section, match);
        Optional<URI> policy = Links.read(section.text("policy"), "policy", problems);
        List<Example> examples = Examples.read(section);
        Optional<ContractAnyway> word = ContractAnywaySection.read(section);
        String summary = section.text("summary").map(Node.Scalar::text).orElse("");
        String owner = section.text("owner").map(Node.Scalar::text).orElse("");

        Ownership.within(changes, problems);
        boolean ordered = sunsetFollows(deprecated, sunset);
        if (id.isEmpty()
                || guide.isEmpty()
                || phase.isEmpty()
                || upstream.isEmpty()
                || !ordered
                || deprecated.isEmpty()
                || sunset.isEmpty()
                || match.isEmpty()
                || changes.isEmpty()) {
            return Optional.empty();
        }
        var deprecation = new Deprecation(
                id.get(),
                summary,
                owner,
                guide.get(),
                policy,
                phase.get(),
                deprecated.get(),
                sunset.get(),
                match,
                upstream.get(),
                changes.stream().map(PlacedChange::change).toList(),
                conflict,
                examples,
                word);
        return Optional.of(new LoadedRule(deprecation, places(changes)));
    }

    private Optional<String> word(String key, List<String> words) {
        return section.word(section.requiredText(key), words).map(word -> word.toUpperCase(Locale.ROOT));
    }

    private interface Reader<T> {
        Optional<T> read(Node node, Problems problems);
    }

    private <T> List<T> each(String key, Reader<T> reader) {
        return section.requiredItems(key).stream()
                .flatMap(node -> reader.read(node, problems).stream())
                .toList();
    }

    private boolean sunsetFollows(Optional<Instant> deprecated, Optional<Instant> sunset) {
        boolean follows =
                deprecated.isEmpty() || sunset.isEmpty() || !sunset.get().isBefore(deprecated.get());
        if (!follows) {
            problems.add(
                    ProblemCode.SUNSET_BEFORE_DEPRECATED,
                    section.placeOf("sunset"),
                    "`sunset` is before `deprecated`",
                    "Choose a later `sunset` or an earlier `deprecated`");
        }
        return follows;
    }

    private LoadedRule.Places places(List<PlacedChange> changes) {
        Place id = section.placeOf("deprecation");
        return new LoadedRule.Places(
                id,
                section.placeOf("sunset"),
                section.has("contract-anyway") ? section.placeOf("contract-anyway") : id,
                changes.stream().map(PlacedChange::place).toList(),
                section.items("examples").stream().map(Node::place).toList());
    }
}
