package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The bytes of one file read as one YAML 1.2 document. */
final class YamlText {

    static final int MAX_BYTES = 1 << 20;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setUseMarks(true)
            .setCodePointLimit(MAX_BYTES)
            .build();

    private YamlText() {}

    /** The document's root; empty if there is none to be read, which is then among the problems. */
    static Optional<Node> read(String file, byte[] bytes, Problems problems) {
        if (bytes.length > MAX_BYTES) {
            problems.add(
                    ProblemCode.FILE_TOO_LARGE,
                    Position.whole(file),
                    "The file is larger than 1 MiB",
                    "Keep one deprecation in a file, with few examples");
            return Optional.empty();
        }
        return text(file, bytes, problems).flatMap(text -> parse(file, text, problems));
    }

    private static Optional<String> text(String file, byte[] bytes, Problems problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException notUtf8) {
            problems.add(
                    ProblemCode.NOT_UTF8, Position.whole(file), "The file is not text in UTF-8", "Save it as UTF-8");
            return Optional.empty();
        }
    }

    private static Optional<Node> parse(String file, String text, Problems problems) {
        try {
            var events = new Parse(SETTINGS).parseString(text).iterator();
            return new NodeReader(file, SETTINGS.getSchema().getScalarResolver(), events, problems).document();
        } catch (YamlEngineException notYaml) {
            problems.add(
                    ProblemCode.YAML_SYNTAX,
                    place(file, text, notYaml),
                    "This is not YAML: " + cause(notYaml),
                    "Correct it; what follows in this file was not read");
            return Optional.empty();
        }
    }

    private static String cause(YamlEngineException notYaml) {
        String cause = notYaml instanceof MarkedYamlEngineException marked ? marked.getProblem() : null;
        return cause != null
                ? cause
                : notYaml instanceof ReaderException ? "a control character stands here" : "it cannot be read";
    }

    private static Position place(String file, String text, YamlEngineException notYaml) {
        if (notYaml instanceof MarkedYamlEngineException marked) {
            return marked.getProblemMark()
                    .or(marked::getContextMark)
                    .map(mark -> new Position(file, mark.getLine() + 1, mark.getColumn() + 1))
                    .orElse(Position.whole(file));
        }
        // The reader counts code points from the start of the text.
        return notYaml instanceof ReaderException reader
                ? placeOf(file, text, reader.getPosition())
                : Position.whole(file);
    }

    private static Position placeOf(String file, String text, int codePoints) {
        int line = 1;
        int column = 1;
        for (int c : text.codePoints().limit(Math.max(0, codePoints)).toArray()) {
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
        }
        return new Position(file, line, column);
    }
}
