package io.deprecation.rule.file;

import io.deprecation.rule.Client;
import io.deprecation.rule.Clients;
import io.deprecation.rule.ProblemCode;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;

/** Reads {@code clients.yaml} (design 7-interface.md). */
final class ClientsFile {

    static final String NAME = "clients.yaml";

    private static final List<String> KEYS = List.of(
            "id",
            "name",
            "account-manager",
            "contact",
            "keys",
            "jwt-subjects",
            "certificates",
            "migrated",
            "cadence",
            "gone");
    private static final Pattern ENTRY = Pattern.compile("hmac-sha256:[0-9a-fA-F]{64}");

    private final RuleIds rules;
    private final Taken taken;
    private final Problems problems;

    private ClientsFile(RuleIds rules, Problems problems) {
        this.rules = rules;
        this.problems = problems;
        this.taken = new Taken(problems);
    }

    /** The register; what cannot be read is left out and among the problems. */
    static Clients read(Node root, RuleIds rules, Problems problems) {
        var file = new ClientsFile(rules, problems);
        return new Clients(Section.of(root, "The file", List.of("clients"), problems).stream()
                .flatMap(section -> section.requiredList("clients").stream())
                .flatMap(node -> Section.of(node, "A client", KEYS, problems).stream())
                .flatMap(section -> file.client(section).stream())
                .toList());
    }

    private Optional<Client> client(Section section) {
        Optional<Node.Scalar> written = section.requiredText("id");
        Optional<String> id = Ids.read(written, problems);
        written.ifPresent(taken::id);
        List<String> keys = keys(section);
        List<String> subjects = subjects(section);
        List<String> certificates = certificates(section);
        List<String> migrated = migrated(section);
        Optional<Period> cadence = Periods.read(section.text("cadence"), problems);
        boolean gone = section.flag("gone");
        Optional<String> name = string(section, "name");
        Optional<String> manager = string(section, "account-manager");
        Optional<String> contact = string(section, "contact");
        return id.map(known -> new Client(
                known,
                name.orElse(known),
                manager,
                contact,
                keys,
                subjects,
                certificates,
                new HashSet<>(migrated),
                cadence,
                gone));
    }

    private static Optional<String> string(Section section, String key) {
        return section.text(key).map(Node.Scalar::text);
    }

    private List<String> keys(Section section) {
        List<Node.Scalar> keys = section.texts("keys");
        keys.stream()
                .filter(key -> !ENTRY.matcher(key.text()).matches())
                // The message leaves the entry out: it may be the key itself, in clear.
                .forEach(key -> problems.add(
                        ProblemCode.BAD_CLIENT_KEY,
                        key.place(),
                        "This is no entry of the form hmac-sha256:<64 hex digits>",
                        "Print the entry with the `key` command; never write a key in clear"));
        return keys.stream()
                .filter(key -> ENTRY.matcher(key.text()).matches())
                .filter(key -> taken.credential("keys", key.text().toLowerCase(Locale.ROOT), key))
                .map(key -> key.text().toLowerCase(Locale.ROOT))
                .toList();
    }

    private List<String> subjects(Section section) {
        return section.texts("jwt-subjects").stream()
                .filter(subject -> taken.credential("jwt-subjects", subject.text(), subject))
                .map(Node.Scalar::text)
                .toList();
    }

    private List<String> certificates(Section section) {
        return section.texts("certificates").stream()
                .flatMap(written -> distinguishedName(written).stream()
                        .filter(name ->
                                taken.credential("certificates", name.getName(X500Principal.CANONICAL), written))
                        .map(X500Principal::getName))
                .toList();
    }

    private Optional<X500Principal> distinguishedName(Node.Scalar written) {
        try {
            var name = new X500Principal(written.text());
            if (!name.getName().isEmpty()) {
                return Optional.of(name);
            }
        } catch (IllegalArgumentException notAName) {
            // Said below, as for a name without parts.
        }
        problems.add(
                ProblemCode.BAD_VALUE,
                written.place(),
                "`%s` is no subject of a certificate".formatted(written.text()),
                "Write the whole subject as RFC 4514 does, like CN=acme,O=Acme Corp");
        return Optional.empty();
    }

    private List<String> migrated(Section section) {
        List<Node.Scalar> migrated = section.texts("migrated");
        migrated.stream()
                .filter(id -> !rules.contains(id.text()))
                .forEach(id -> problems.add(
                        ProblemCode.UNKNOWN_DEPRECATION,
                        id.place(),
                        "No rule has the id `%s`".formatted(id.text()),
                        "Correct it, or remove it if the deprecation is over"));
        return migrated.stream().map(Node.Scalar::text).toList();
    }
}
