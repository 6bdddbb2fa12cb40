package io.deprecation.console.page;

import io.deprecation.console.answer.Dossier;
import io.deprecation.console.api.ClientStanding;
import io.deprecation.console.api.DeprecationEntry;
import io.deprecation.console.api.MadeFrom;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One deprecation: its figures, its picture, its clients, what the gate says, and what happened. */
public record DeprecationPage(
        DeprecationRow head,
        URI guide,
        String asked,
        MadeFrom madeFrom,
        List<Figure> figures,
        BurndownPicture picture,
        List<ClientRow> clients,
        GatePanel gate,
        List<ExamplePair> examples,
        List<Moment> timeline)
        implements Page {

    /** The order in which states are told: who has to be spoken to, then who is not known, then who is done. */
    private static final List<String> ORDER = List.of(
            "active", "fading", "idle", "reading", "exempt", "quiet", "declining", "migrated", "gone", "unaffected");

    private static final int EXAMPLES = 2;

    public static DeprecationPage of(Dossier dossier) {
        DeprecationEntry entry = dossier.document().entry();
        ClientSeries series = ClientSeries.of(dossier.burndown());
        RecentMean mean = RecentMean.of(series);
        return new DeprecationPage(
                DeprecationRow.of(entry, List.of()),
                entry.guide(),
                Words.moment(dossier.document().asked()),
                entry.interval(),
                DeprecationFigures.of(dossier, series, mean),
                BurndownPicture.of(dossier, Layering.of(series), mean),
                clients(dossier, series),
                GatePanel.of(dossier.gate()),
                dossier.rule().examples().stream()
                        .limit(EXAMPLES)
                        .map(ExamplePair::of)
                        .toList(),
                Timeline.of(dossier));
    }

    private static List<ClientRow> clients(Dossier dossier, ClientSeries series) {
        List<ClientStanding> onIt = dossier.document().entry().clients();
        return Stream.concat(onIt.stream(), dossier.document().otherClients().stream())
                .sorted(Comparator.<ClientStanding>comparingInt(client -> ORDER.indexOf(client.state()))
                        .thenComparing(ClientStanding::client))
                .map(client -> ClientRow.of(client, series, onIt.contains(client)))
                .toList();
    }

    public String interval() {
        return MadeFromWords.of(madeFrom);
    }

    @Override
    public List<MadeFrom> intervals() {
        return List.of(madeFrom);
    }

    public String table() {
        return Links.burndownTable(head.id());
    }

    @Override
    public String template() {
        return "deprecation";
    }

    @Override
    public String title() {
        return head.id();
    }

    @Override
    public String section() {
        return "deprecations";
    }
}
