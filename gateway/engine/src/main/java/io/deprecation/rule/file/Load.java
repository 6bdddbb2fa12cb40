package io.deprecation.rule.file;

import io.deprecation.rule.Catalog;
import io.deprecation.rule.Problem;
import java.util.List;

/** What became of reading a rules directory. Problems are in the order of {@link Problem#BY_PLACE}. */
public sealed interface Load {

    /** All problems that were found, fatal or not. */
    List<Problem> problems();

    /** The rules that can be read, in the order of their files. */
    List<LoadedRule> rules();

    /**
     * The directory is fit to serve.
     *
     * @param rules all rules, in the order of the catalog
     * @param problems advice alone
     */
    record Loaded(Catalog catalog, List<LoadedRule> rules, List<Problem> problems) implements Load {
        public Loaded {
            rules = List.copyOf(rules);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Some problem is fatal.
     *
     * @param rules the rules that can be read all the same, so that {@code check} can tell of them too
     */
    record Broken(List<LoadedRule> rules, List<Problem> problems) implements Load {
        public Broken {
            rules = List.copyOf(rules);
            problems = List.copyOf(problems);
        }
    }
}
