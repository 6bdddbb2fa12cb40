package io.deprecation.console.page;

import io.deprecation.console.api.MadeFrom;
import java.util.List;

/** What a template is filled with. */
public interface Page {

    /** The name of its template. */
    String template();

    /** What the browser's tab says. */
    String title();

    /** The part of the console that it belongs to: {@code deprecations}, {@code clients}, or none. */
    default String section() {
        return "";
    }

    /** When it was so; empty where nothing could be told. */
    default String asked() {
        return "";
    }

    /** What it was made from. */
    default List<MadeFrom> intervals() {
        return List.of();
    }

    /** Whether some of what is shown was made up for a demonstration. */
    default boolean sampleData() {
        return intervals().stream().anyMatch(MadeFrom::sampleData);
    }

    /** Whether something may have been used that is not shown. */
    default boolean incomplete() {
        return !intervals().stream().allMatch(MadeFrom::complete);
    }

    /** Whether it is worth asking for again. */
    default boolean renews() {
        return true;
    }
}
