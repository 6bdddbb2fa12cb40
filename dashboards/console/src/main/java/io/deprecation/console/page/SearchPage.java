package io.deprecation.console.page;

import io.deprecation.console.answer.Overview;
import io.deprecation.console.api.ClientEntry;
import io.deprecation.console.api.ClientList;
import io.deprecation.console.api.DeprecationEntry;
import io.deprecation.console.api.MadeFrom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was found for some words. */
public record SearchPage(
        String asked,
        String query,
        List<DeprecationRow> deprecations,
        List<PartnerRow> clients,
        List<MadeFrom> intervals)
        implements Page {

    public static SearchPage of(String query, Overview overview, ClientList clients) {
        String sought = query.strip().toLowerCase(Locale.ROOT);
        List<DeprecationEntry> found = overview.list().deprecations().stream()
                .filter(entry -> holds(sought, texts(entry)))
                .toList();
        return new SearchPage(
                Words.moment(overview.list().asked()),
                query,
                found.stream()
                        .map(entry -> DeprecationRow.of(entry, overview.lastDaysOf(entry.deprecation())))
                        .toList(),
                clients.clients().stream()
                        .filter(client -> holds(sought, texts(client)))
                        .map(PartnerRow::of)
                        .toList(),
                found.stream().map(DeprecationEntry::interval).toList());
    }

    private static Stream<String> texts(DeprecationEntry entry) {
        return Stream.of(entry.deprecation(), entry.summary(), entry.owner());
    }

    private static Stream<String> texts(ClientEntry client) {
        return Stream.of(
                        Stream.of(client.client()),
                        client.name().stream(),
                        client.accountManager().stream(),
                        client.contact().stream())
                .flatMap(texts -> texts);
    }

    private static boolean holds(String sought, Stream<String> texts) {
        return !sought.isEmpty()
                && texts.anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
    }

    @Override
    public String template() {
        return "search";
    }

    @Override
    public String title() {
        return "Search";
    }
}
