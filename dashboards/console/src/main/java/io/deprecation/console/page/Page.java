package io.deprecation.console.page;

/** What a template is filled with. */
public interface Page {

    /** The name of its template. */
    String template();

    /** What the browser's tab says. */
    String title();

    /** The part of the console that it belongs to: {@code deprecations}, {@code clients}, or none. */
    String section();

    /** When it was so; empty where nothing could be told. */
    String asked();

    /** Whether some of what is shown was made up for a demonstration. */
    boolean sampleData();

    /** Whether something may have been used that is not shown. */
    boolean incomplete();

    /** Whether it is worth asking for again. */
    default boolean renews() {
        return true;
    }
}
