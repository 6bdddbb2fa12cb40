package io.deprecation.rule.file;

import io.deprecation.change.OnConflict;
import io.deprecation.rule.Match;
import io.deprecation.rule.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code on-conflict}, which has no default where a rule has both requests and responses. */
final class ConflictWord {

    private static final String KEY = "on-conflict";
    private static final Map<String, OnConflict> WORDS = words();
    private static final Set<String> UPDATES = Set.of("PUT", "PATCH");

    private ConflictWord() {}

    private static Map<String, OnConflict> words() {
        var words = new LinkedHashMap<String, OnConflict>();
        words.put("prefer-new", OnConflict.PREFER_NEW);
        words.put("prefer-old", OnConflict.PREFER_OLD);
        words.put("reject", OnConflict.REJECT);
        words.put("changed-wins", OnConflict.CHANGED_WINS);
        return words;
    }

    static OnConflict read(Section section, List<Match> matches) {
        var word = section.word(section.text(KEY), WORDS.keySet());
        if (!section.has(KEY) && hasBoth(matches)) {
            section.problems()
                    .add(
                            ProblemCode.ON_CONFLICT_MISSING,
                            section.place(),
                            "`on-conflict` is missing, and the rule has both requests and responses",
                            "Say what a request means whose forms disagree: " + String.join(", ", WORDS.keySet()));
        }
        if (word.filter("reject"::equals).isPresent() && matches.stream().anyMatch(ConflictWord::hasUpdates)) {
            section.problems()
                    .add(
                            ProblemCode.REJECT_ON_UPDATE,
                            section.placeOf(KEY),
                            "`reject` refuses a PUT or PATCH of a client that reads both forms and edits one",
                            "Consider changed-wins, prefer-new or prefer-old");
        }
        return word.map(WORDS::get).orElse(OnConflict.REJECT);
    }

    private static boolean hasBoth(List<Match> matches) {
        return matches.stream().anyMatch(match -> !match.request().isEmpty())
                && matches.stream().anyMatch(match -> !match.response().isEmpty());
    }

    private static boolean hasUpdates(Match match) {
        return !match.request().isEmpty()
                && (match.methods().isEmpty() || match.methods().stream().anyMatch(UPDATES::contains));
    }
}
