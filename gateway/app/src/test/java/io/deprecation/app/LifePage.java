package io.deprecation.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page that tells a rule's whole life: the rule, what is scheduled in it, and the table of what clients see. */
record LifePage(String rule, List<String> brownouts, List<String> steps, String table) {

    static final Path FILE = Path.of("../../docs/life-of-a-rule.md");

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    /** Where a list has its next item. */
    private static final Pattern ITEM = Pattern.compile("(?m)^(?= +- )");

    LifePage {
        brownouts = List.copyOf(brownouts);
        steps = List.copyOf(steps);
    }

    static LifePage read() throws IOException {
        String page = Files.readString(FILE);
        List<String> blocks = YAML.matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        String table = page.lines().filter(line -> line.startsWith("|")).collect(Collectors.joining("\n", "", "\n"));
        return new LifePage(blocks.get(0), items(blocks.get(1)), items(blocks.get(2)), table);
    }

    /** The items of a list, after what stands before them. */
    private static List<String> items(String block) {
        return ITEM.splitAsStream(block).toList();
    }
}
