package io.deprecation.evidence.pact;

import io.deprecation.change.Found;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clients;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Lookup;
import io.deprecation.rule.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the interactions that name old members of one deprecation at the paths that it matches. */
final class Mentions {

    private final Catalog catalog;

    Mentions(Deprecation deprecation) {
        this.catalog = new Catalog(List.of(deprecation), Clients.NONE);
    }

    /** What a file says; an interaction that mentions outweighs one that cannot be read. */
    Judgement judge(String file, Pact pact) {
        List<Interaction> mentioning = new ArrayList<>();
        Optional<NoPactException> unreadable = Optional.empty();
        for (Interaction interaction : pact.interactions()) {
            try {
                if (in(interaction)) {
                    mentioning.add(interaction);
                }
            } catch (NoPactException why) {
                unreadable = Optional.of(why);
            }
        }
        return mentioning.isEmpty() && unreadable.isPresent()
                ? Judgement.unreadable(file, String.valueOf(unreadable.get().getMessage()))
                : Judgement.of(file, pact, mentioning);
    }

    private boolean in(Interaction interaction) {
        List<Found> found = operation(interaction).stream()
                .flatMap(operation -> found(operation, interaction))
                .toList();
        boolean mentioned = found.stream().anyMatch(Mentions::isMention);
        if (!mentioned && found.contains(Found.UNREAD)) {
            throw new NoPactException("a body that cannot be read");
        }
        return mentioned;
    }

    private static Stream<Found> found(Operation operation, Interaction interaction) {
        Stream<Found> inRequest = new RequestMentions(operation, interaction).found();
        return operation.match().status().contains(interaction.status())
                ? Stream.concat(inRequest, new ResponseMentions(operation, interaction.response()).found())
                : inRequest;
    }

    /** Whether the old form is there, be it beside the new one. */
    private static boolean isMention(Found found) {
        return found != Found.UNREAD && found.compareTo(Found.NEW) > 0;
    }

    /** One with an encoded slash that hides a ruled path is refused in every phase, so that contracting changes nothing. */
    private Optional<Operation> operation(Interaction interaction) {
        return catalog.match(interaction.method(), interaction.path()) instanceof Lookup.Ruled ruled
                ? Optional.of(ruled.matched().operations().get(0))
                : Optional.empty();
    }
}
