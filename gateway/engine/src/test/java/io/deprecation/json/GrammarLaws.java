package io.deprecation.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.deprecation.change.Form;
import io.deprecation.change.OnConflict;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
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

    /** Whether Jackson finds exactly one value. */
    private static boolean jacksonReads(byte[] message) {
        // A factory of its own: the table of names that a factory shares takes "\\xFFame" for an earlier "ame".
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), message)) {
            int depth = 0;
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                values += depth == 0 ? 1 : 0;
                if (token == JsonToken.VALUE_STRING) {
                    parser.getString();
                }
            }
            return values == 1 && depth == 0;
        } catch (JacksonException malformed) {
            return false;
        }
    }
}
