package io.deprecation.rule.file;

import io.deprecation.change.Form;
import io.deprecation.change.Location;
import io.deprecation.change.OnConflict;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Example;
import io.deprecation.rule.Phase;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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
            "errors",
            "examples",
            "quiet-for",
            "consumers",
            "accept",
            "exemptions",
            "contract-anyway",
            "brownouts",
            "ramp");

    private final Section section;
    private final Problems problems;

    private RuleFile(Section section) {
        this.section = section;
        this.problems = section.problems();
    }

    /** The rule; empty if some part of it could not be read, which is then among the problems. */
    static Optional<LoadedRule> read(String file, Node root, RuleIds ids, NamedClients clients, Problems problems) {
        return Section.of(root, "The file", KEYS, problems)
                .flatMap(section -> new RuleFile(section).rule(file, ids, clients));
    }

    private Optional<LoadedRule> rule(String file, RuleIds ids, NamedClients clients) {
        // Everything is read before anything is judged, so that every problem is told.
        var id = ids.read(section.requiredText("deprecation"), file);
        var guide = Links.read(section.requiredText("guide"), "guide", problems);
        var phase = word("phase", List.of("expand", "migrate", "contract")).map(Phase::valueOf);
        var notice = Notice.read(section);
        var changes = ChangeList.read(section);
        var match = each("match", (node, found) -> MatchSection.read(node, !changes.leavesBodies(), found));
        var upstream = word("upstream", List.of("old", "new", "both")).map(Form::valueOf);
        var rest = new Rest(
                string("summary"),
                string("owner"),
                Links.read(section.text("policy"), "policy", problems),
                ConflictWord.read(section, match),
                ErrorFields.read(section, match),
                Examples.read(section),
                ContractSection.read(section, clients),
                ScheduleSection.read(section, notice, clients));
        changes.judge(match);
        Ownership.within(
                changes.ofBodies(),
                match.stream().anyMatch(entry -> !entry.response().isEmpty()),
                problems);
        Ownership.within(changes.parameters(), false, problems);
        upstream.ifPresent(form -> Successors.judge(changes, form, problems));
        upstream.ifPresent(form -> OneMember.judge(changes, match, form, problems));

        if (Stream.of(id, guide, phase, notice, upstream).anyMatch(Optional::isEmpty)
                || match.isEmpty()
                // A rule with a part of its changes is another rule, of which nothing true can be said.
                || !changes.isComplete()) {
            return Optional.empty();
        }
        var deprecation = new Deprecation(
                id.get(),
                rest.summary(),
                rest.owner(),
                guide.get(),
                rest.policy(),
                phase.get(),
                notice.get().deprecated(),
                notice.get().sunset(),
                match,
                upstream.get(),
                ChangeList.changes(changes.members()),
                changes.parameters(match),
                rest.onConflict(),
                rest.errors(),
                rest.examples(),
                rest.contract().terms(),
                rest.schedule().schedule(),
                Fingerprint.of(section));
        return Optional.of(new LoadedRule(deprecation, places(changes, rest)));
    }

    /** What a rule may leave out. */
    private record Rest(
            String summary,
            String owner,
            Optional<URI> policy,
            OnConflict onConflict,
            List<Location> errors,
            List<Example> examples,
            ContractSection contract,
            ScheduleSection schedule) {}

    private String string(String key) {
        return section.text(key).map(Node.Scalar::text).orElse("");
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

    private LoadedRule.Places places(ChangeList changes, Rest rest) {
        return new LoadedRule.Places(
                section.placeOf("deprecation"),
                section.placeOf("sunset"),
                rest.contract().places(),
                rest.schedule().places(),
                changes.members().stream().map(PlacedChange::place).toList(),
                changes.parameters().stream().map(PlacedChange::place).toList(),
                section.items("examples").stream().map(Node::place).toList());
    }
}
