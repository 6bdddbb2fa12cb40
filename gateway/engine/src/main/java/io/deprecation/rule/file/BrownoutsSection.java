package io.deprecation.rule.file;

import io.deprecation.rule.Brownout;
import io.deprecation.rule.Clientele;
import io.deprecation.rule.Window;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code brownouts}. When they happen is written in one of three ways, told apart by a key of their own. */
final class BrownoutsSection {

    private static final String KEY = "brownouts";
    private static final String WHAT = "A brownout";
    private static final String ON = "on";
    private static final List<String> COMMON = List.of(ON, ClienteleKeys.CLIENTS, ClienteleKeys.EXCEPT);

    private final Optional<Notice> notice;
    private final NamedClients clients;
    private final Problems problems;

    private BrownoutsSection(Optional<Notice> notice, NamedClients clients, Problems problems) {
        this.notice = notice;
        this.clients = clients;
        this.problems = problems;
    }

    /** Those that can be read, in the order of the file. */
    static List<Placed<Brownout>> read(Section rule, Optional<Notice> notice, NamedClients clients) {
        var brownouts = new BrownoutsSection(notice, clients, rule.problems());
        return rule.items(KEY).stream()
                .flatMap(node -> brownouts.brownout(node).stream())
                .toList();
    }

    private Optional<Placed<Brownout>> brownout(Node node) {
        if (has(node, CronWindows.KEY)) {
            return section(node, CronWindows.KEYS)
                    .flatMap(section -> placed(section, CronWindows.read(section, notice.map(Notice::sunset))));
        }
        if (has(node, GrowingWindows.KEY)) {
            return section(node, GrowingWindows.KEYS).flatMap(section -> placed(section, GrowingWindows.read(section)));
        }
        return section(node, PlainWindow.KEYS).flatMap(section -> placed(section, PlainWindow.read(section)));
    }

    private static boolean has(Node node, String key) {
        return node instanceof Node.Mapping mapping
                && mapping.entries().stream().anyMatch(entry -> entry.key().equals(key));
    }

    private Optional<Section> section(Node node, List<String> keys) {
        return Section.of(
                node, WHAT, Stream.concat(keys.stream(), COMMON.stream()).toList(), problems);
    }

    private Optional<Placed<Brownout>> placed(Section section, List<Window> windows) {
        Optional<Brownout.On> on = on(section);
        Optional<Clientele> clientele = ClienteleKeys.read(section, clients);
        return windows.isEmpty() || on.isEmpty() || clientele.isEmpty()
                ? Optional.empty()
                : Optional.of(new Placed<>(new Brownout(clientele.get(), on.get(), windows), section.place()));
    }

    private static Optional<Brownout.On> on(Section section) {
        return section.has(ON)
                ? section.word(section.text(ON), List.of("requests", "responses"))
                        .map(word -> Brownout.On.valueOf(word.toUpperCase(Locale.ROOT)))
                : Optional.of(Brownout.On.REQUESTS);
    }
}
