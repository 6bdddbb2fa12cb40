package io.deprecation.rule.file;

/**
 * Where something stands in a rule file.
 *
 * @param file the file's name relative to the rules directory
 * @param line from 1; 0 for the file as a whole
 * @param column from 1; 0 likewise
 */
public record Position(String file, int line, int column) {

    static Position whole(String file) {
        return new Position(file, 0, 0);
    }
}
