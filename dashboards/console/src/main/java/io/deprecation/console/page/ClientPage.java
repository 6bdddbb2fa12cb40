package io.deprecation.console.page;

import io.deprecation.console.answer.Portrait;
import io.deprecation.console.api.ClientDocument;
import io.deprecation.console.api.ClientUse;
import io.deprecation.console.api.MadeFrom;
import io.deprecation.console.partner.PartnerLink;
import io.deprecation.console.partner.PartnerLinks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One client, for whoever looks after it. */
public record ClientPage(
        ClientDocument client,
        String name,
        List<UseCard> open,
        List<UseCard> others,
        Optional<Nudge> nudge,
        Optional<PartnerLink> share)
        implements Page {

    public static ClientPage of(Portrait portrait, PartnerLinks links) {
        ClientDocument client = portrait.document();
        List<UseCard> cards = client.deprecations().stream()
                .sorted(Comparator.comparing(ClientUse::sunset))
                .map(use -> UseCard.of(
                        use, portrait.oldNames().getOrDefault(use.standing().deprecation(), List.of())))
                .toList();
        List<UseCard> open = cards.stream().filter(UseCard::open).toList();
        return new ClientPage(
                client,
                client.name().orElse(client.client()),
                open,
                cards.stream().filter(card -> !card.open()).toList(),
                Nudge.of(client, open),
                client.registered() && !client.gone() ? links.linkFor(client.client()) : Optional.empty());
    }

    public String lead() {
        if (client.deprecations().isEmpty()) {
            return "No call of it was ever counted, and no rule names it.";
        }
        return open.isEmpty()
                ? "Is on nothing that is being retired."
                : "Is still on " + Words.count(open.size(), "deprecation") + ".";
    }

    public String shareEnds() {
        return share.map(link -> Words.day(link.expires())).orElse("");
    }

    public String table() {
        return Links.clientTable(client.client());
    }

    public String managerHref() {
        return client.accountManager().map(Links::manager).orElse("");
    }

    @Override
    public String template() {
        return "client";
    }

    @Override
    public String title() {
        return name;
    }

    @Override
    public String section() {
        return "clients";
    }

    @Override
    public String asked() {
        return Words.moment(client.asked());
    }

    @Override
    public List<MadeFrom> intervals() {
        return client.deprecations().stream()
                .map(use -> use.standing().interval())
                .toList();
    }
}
