package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Form;
import io.deprecation.change.OnConflict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The scanner accepts and rejects what Jackson's strict parser does. */
class GrammarLaws {

    private static final Plan PLAN = Rules.plan(Form.OLD, OnConflict.LEAVE);

    @Property
    void agreesWithJacksonOnDamagedTexts(@ForAll long seed) {
        var random = new Random(seed);
        byte[] message = JsonText.utf8(ChunkingLaws.damaged(random, JsonText.message(random)));
        damage(random, message);

        assertAgreement(message);
    }

    @Property
    void agreesWithJacksonOnNumbersAndLiterals(@ForAll long seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        String alphabet = "01239-+.eE tfn]\"a,";
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        assertAgreement(JsonText.utf8(random.nextBoolean() ? text.toString() : "[" + text + "]"));
    }

    /** Sequences of every class: whole, overlong, surrogates, beyond U+10FFFF, cut short, stray continuations. */
    @Property
    void agreesWithJacksonOnUtf8(@ForAll long seed) {
        var random = new Random(seed);
        var message = new ByteArrayOutputStream();
        message.writeBytes(JsonText.utf8("{\"x\":[\""));
        for (int i = random.nextInt(3); i >= 0; i--) {
            sequence(random, message);
        }
        message.writeBytes(JsonText.utf8(random.nextBoolean() ? "\"]}" : "\"],\"y"));
        if (random.nextBoolean()) {
            sequence(random, message);
            message.writeBytes(JsonText.utf8("\":1}"));
        }
        assertAgreement(message.toByteArray());
    }

    private static void sequence(Random random, ByteArrayOutputStream message) {
        int lead = random.nextInt(4) == 0 ? random.nextInt(256) : 0xC0 + random.nextInt(0x38);
        message.write(lead);
        int length = lead < 0xC0 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
        for (int i = random.nextInt(8) == 0 ? random.nextInt(4) : length; i > 0; i--) {
            message.write(random.nextInt(10) == 0 ? random.nextInt(256) : 0x80 + random.nextInt(0x40));
        }
    }

    @Property
    void agreesWithJacksonOnAnyBytes(@ForAll long seed) {
        var random = new Random(seed);
        String alphabet = "{}[]:,\"\\ntfaulserb0e1-+. /\t\n\u0000\u007f";
        byte[] message = new byte[random.nextInt(24)];
        for (int i = 0; i < message.length; i++) {
            message[i] = (byte)
                    (random.nextInt(40) == 0
                            ? random.nextInt(256)
                            : alphabet.charAt(random.nextInt(alphabet.length())));
        }
        // From zero bytes at the start Jackson guesses UTF-16 and UTF-32, and from 0xFE and 0xFF likewise.
        Assume.that(IntStream.range(0, Math.min(4, message.length)).allMatch(i -> message[i] > 0));
        assertAgreement(message);
    }

    @Property(tries = 2_000)
    void agreesWithJacksonOnDepthAndLongNumbers(@ForAll long seed) {
        var random = new Random(seed);
        int depth = 495 + random.nextInt(10);
        boolean objects = random.nextBoolean();
        String inner = (random.nextBoolean() ? "-" : "")
                + "1".repeat(1 + random.nextInt(990))
                + (random.nextBoolean() ? "." + "0".repeat(random.nextInt(3)) : "")
                + (random.nextBoolean() ? "E" + random.nextInt(99) : "");
        String message = (objects ? "{\"a\":" : "[").repeat(depth) + inner + (objects ? "}" : "]").repeat(depth);

        assertAgreement(JsonText.utf8(message));
    }

    private static void damage(Random random, byte[] message) {
        for (int i = random.nextInt(3); i > 0 && message.length > 4; i--) {
            // The first bytes are left alone: from them Jackson guesses UTF-16 and UTF-32, which are not for us.
            message[4 + random.nextInt(message.length - 4)] = (byte) (1 + random.nextInt(255));
        }
    }

    private static void assertAgreement(byte[] message) {
        boolean read = Rewriting.of(PLAN, Limits.DEFAULT, message).unread().isEmpty();
        assertThat(read)
                .as("%s", new String(message, StandardCharsets.ISO_8859_1))
                .isEqualTo(message.length == 0 || jacksonReads(message));
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Limits.DEFAULT.depth())
                        .build())
                .build();
    }

    /** Whether Jackson finds exactly one value. */
    private static boolean jacksonReads(byte[] message) {
        // A factory of its own: the table of names that a factory shares takes "\\xFFame" for an earlier "ame".
        try (JsonParser parser = factory().createParser(ObjectReadContext.empty(), message)) {
            int depth = 0;
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                values += depth == 0 ? 1 : 0;
                if (token == JsonToken.VALUE_STRING) {
                    parser.getString();
                } else if (token == JsonToken.PROPERTY_NAME) {
                    parser.currentName();
                }
            }
            return values == 1 && depth == 0;
        } catch (JacksonException malformed) {
            return false;
        }
    }
}
