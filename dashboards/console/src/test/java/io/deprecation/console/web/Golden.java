package io.deprecation.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** What goes out, as files that a person can read. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Golden() {}

    /** Compares members and their order; white space apart. */
    static void assertJson(String file, String json) {
        assertThat(pretty(json)).as(file).isEqualTo(read(file));
    }

    /** Compares tables, with line feeds in the file for the sake of editors. */
    static void assertCsv(String file, String csv) {
        assertThat(lines(csv)).as(file).isEqualTo(read(file));
    }

    static String pretty(String json) {
        return lines(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(json))) + "\n";
    }

    static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
