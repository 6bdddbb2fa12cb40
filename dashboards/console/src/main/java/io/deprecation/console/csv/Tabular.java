package io.deprecation.console.csv;

/** Something that can be given as a table too. */
public interface Tabular {

    /** The same, as a table. */
    Table table();
}
