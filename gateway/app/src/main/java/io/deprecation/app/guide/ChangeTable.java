package io.deprecation.app.guide;

import io.deprecation.change.Change;
import io.deprecation.change.Location;
import io.deprecation.change.Path;
import io.deprecation.parameter.Parameter;
import io.deprecation.parameter.Place;
import io.deprecation.rule.Deprecation;
import io.deprecation.rule.Match;
import io.deprecation.rule.file.Layers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What takes whose place, a line for each change, and where the members stand. */
final class ChangeTable {

    private static final String NOTHING = " |  |";

    private final Deprecation deprecation;
    private final Scope scope;

    ChangeTable(Deprecation deprecation, Scope scope) {
        this.deprecation = deprecation;
        this.scope = scope;
    }

    List<String> blocks() {
        Stream<String> members =
                deprecation.changes().stream().flatMap(change -> rows(change, ChangeTable::member, ""));
        Stream<String> parameters =
                deprecation.parameters().changes().stream().flatMap(change -> rows(change, ChangeTable::parameter, ""));
        Stream<String> names = deprecation.parameters().namesIn().stream()
                .map(each -> "| names of old members in query `%s` | names of new members there |  |"
                        .formatted(each.parameter()));
        List<String> rows = Stream.of(members, parameters, names)
                .flatMap(Function.identity())
                .toList();
        var blocks = new ArrayList<>(List.of("## What changes", table(rows)));
        if (!deprecation.changes().isEmpty()) {
            blocks.add(where());
        }
        return blocks;
    }

    /** Without its third column where nothing stands in that. */
    private static String table(List<String> rows) {
        boolean plain = rows.stream().allMatch(row -> row.endsWith(NOTHING));
        return rows.stream()
                .map(row -> plain ? row.substring(0, row.length() - NOTHING.length() + 2) : row)
                .collect(Collectors.joining(
                        "\n", plain ? "| Old | New |\n|---|---|\n" : "| Old | New | |\n|---|---|---|\n", ""));
    }

    private static Stream<String> rows(Change change, Function<Path, String> name, String within) {
        Layers layers = Layers.of(change);
        List<Path> before = layers.base().oldPaths();
        List<Path> after = layers.base().newPaths();
        String row = "| %s%s | %s | %s |"
                .formatted(
                        cell(names(before, name, "not there")),
                        cell(within),
                        cell(names(after, name, "gone, without successor")),
                        cell(Conditions.of(layers, before.isEmpty())));
        return Stream.concat(
                Stream.of(row),
                layers.with().stream()
                        .flatMap(inner -> rows(inner, name, " in " + names(before, name, "it") + within)));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String names(List<Path> paths, Function<Path, String> name, String none) {
        return paths.isEmpty() ? none : paths.stream().map(name).collect(Collectors.joining(", "));
    }

    private static String member(Path path) {
        return Phrases.code(path);
    }

    private static String parameter(Path path) {
        Place place = Parameter.place(path);
        Path rest = Parameter.rest(path);
        return place == Place.BODY
                ? "body " + Phrases.code(rest)
                : place.word() + " "
                        + Phrases.code(place == Place.HEADER ? FieldNames.usual(rest.root()) : rest.root());
    }

    private String where() {
        String sent = places(Match::request);
        String given = places(Match::response);
        if (sent.equals(given)) {
            return "They stand in %s, in requests and in answers.".formatted(sent);
        }
        if (!scope.reads()) {
            return "They stand in %s of requests.".formatted(sent);
        }
        return sent.isEmpty()
                ? "They stand in %s of answers.".formatted(given)
                : "They stand in %s of requests, and in %s of answers.".formatted(sent, given);
    }

    private String places(Function<Match, List<Location>> side) {
        return Phrases.all(deprecation.match().stream()
                .flatMap(match -> side.apply(match).stream())
                .distinct()
                .map(ChangeTable::place)
                .toList());
    }

    private static String place(Location location) {
        return location.equals(Location.ROOT)
                ? "the top-level object"
                : Phrases.code(location.toString().replaceFirst("^\\$\\.?", ""));
    }
}
