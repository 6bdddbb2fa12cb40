package io.deprecation.rule;

import java.util.Set;

/**
 * Response statuses: single ones and whole classes.
 *
 * @param classes the first digits of classes that are in, such as 2 for 2xx
 * @param single statuses that are in besides
 */
public record StatusSet(Set<Integer> classes, Set<Integer> single) {

    /** 2xx, which is translated unless a rule says otherwise (design 4-http.md, "which responses"). */
    public static final StatusSet SUCCESS = new StatusSet(Set.of(2), Set.of());

    public StatusSet {
        classes = Set.copyOf(classes);
        single = Set.copyOf(single);
    }

    public boolean contains(int status) {
        return classes.contains(status / 100) || single.contains(status);
    }
}
