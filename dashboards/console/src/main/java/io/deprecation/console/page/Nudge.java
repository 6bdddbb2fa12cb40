package io.deprecation.console.page;

import io.deprecation.console.api.ClientDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A message to a partner that is still on something, to be sent by a person.
 *
 * @param subject its subject
 * @param text what it says
 * @param mail the same, as a link that opens a mail program; empty where no contact is on record
 */
record Nudge(String subject, String text, String mail) {

    /** @param open the cards of what the client is to change */
    static Optional<Nudge> of(ClientDocument client, List<UseCard> open) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String subject = "Your calls use a form that we retire: please change "
                + open.get(0).deadline();
        String text = text(client, open);
        return Optional.of(new Nudge(
                subject,
                text,
                client.contact()
                        .map(contact -> Links.mail(contact, subject, text))
                        .orElse("")));
    }

    /** How many lines it has; some of them are long. */
    public long lines() {
        return text.lines().count() + 1;
    }

    private static String text(ClientDocument client, List<UseCard> open) {
        return """
                Hello %s,

                your calls to our API still use what we are going to retire:

                %s

                If something stands in the way, please tell us.

                Kind regards
                %s""".formatted(
                        client.name().orElse(client.client()),
                        open.stream().map(Nudge::paragraph).collect(Collectors.joining("\n\n")),
                        client.accountManager().orElse("Your API team"));
    }

    private static String paragraph(UseCard card) {
        return """
                - %s
                  %s%s. Please change %s.
                  How: %s""".formatted(
                        card.summary(),
                        card.yesterdayWords(),
                        card.last().map(last -> "; the last at " + last).orElse(""),
                        card.deadline(),
                        card.guide());
    }
}
