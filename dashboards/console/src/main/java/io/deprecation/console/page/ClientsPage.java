package io.deprecation.console.page;

import io.deprecation.console.api.ClientEntry;
import io.deprecation.console.api.ClientList;
import io.deprecation.console.api.DeprecationStanding;
import io.deprecation.console.api.MadeFrom;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All clients, or those of one account manager; those that are on most first. */
public record ClientsPage(
        String asked,
        Optional<String> manager,
        List<ManagerLink> managers,
        List<PartnerRow> rows,
        List<MadeFrom> intervals)
        implements Page {

    private static final Comparator<PartnerRow> ORDER =
            Comparator.comparingInt(PartnerRow::still).reversed().thenComparing(PartnerRow::name);

    public static ClientsPage of(ClientList list, Optional<String> manager) {
        List<ClientEntry> shown = list.clients().stream()
                .filter(client -> manager.isEmpty() || client.accountManager().equals(manager))
                .toList();
        return new ClientsPage(
                Words.moment(list.asked()),
                manager,
                managers(list, manager),
                shown.stream().map(PartnerRow::of).sorted(ORDER).toList(),
                shown.stream()
                        .flatMap(client -> client.deprecations().stream())
                        .map(DeprecationStanding::interval)
                        .distinct()
                        .toList());
    }

    private static List<ManagerLink> managers(ClientList list, Optional<String> current) {
        Map<String, Long> clients = list.clients().stream()
                .flatMap(client -> client.accountManager().stream())
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        return clients.entrySet().stream()
                .map(each -> new ManagerLink(
                        each.getKey(),
                        Links.manager(each.getKey()),
                        each.getValue(),
                        current.equals(Optional.of(each.getKey()))))
                .toList();
    }

    public String lead() {
        long still = rows.stream().filter(row -> row.still() > 0).count();
        return "%s, %s still on something that is being retired"
                .formatted(Words.count(rows.size(), "client"), Words.count(still));
    }

    @Override
    public String template() {
        return "clients";
    }

    @Override
    public String title() {
        return manager.map(name -> "Clients of " + name).orElse("Clients");
    }

    @Override
    public String section() {
        return "clients";
    }
}
