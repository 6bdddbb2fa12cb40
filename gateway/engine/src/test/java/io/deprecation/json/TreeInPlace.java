package io.deprecation.json;

import io.deprecation.change.Aim;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A member that holds either form, read naively.
 *
 * @param telling the form of what stands there; {@code null} if it is of none
 * @param toNew what takes the place of an old value; an empty list if it has no translation
 * @param toOld the reverse
 * @param givesAll whether a value that has a translation can go as a whole
 */
record TreeInPlace(
        Path place,
        Telling telling,
        Function<JsonNode, List<JsonNode>> toNew,
        Function<JsonNode, List<JsonNode>> toOld,
        Function<JsonNode, Boolean> givesAll)
        implements TreeChange {

    interface Telling {
        @Nullable
        Form form(JsonNode value);
    }

    @Override
    public Answer answer(ObjectNode object, Aim aim) {
        JsonNode there = TreePaths.find(object, place).value();
        Form form = there == null ? null : telling.form(there);
        if (there == null || form == null) {
            return Answer.asItCame(Found.NONE, true);
        }
        List<JsonNode> made = (form == Form.OLD ? toNew : toOld).apply(there);
        Found found = form == Form.NEW ? Found.NEW : made.isEmpty() ? Found.UNTRANSLATABLE : Found.OLD;
        if (aim.target() == Form.BOTH) {
            return Answer.asItCame(form == Form.NEW ? Found.NEW : found, false);
        }
        if (aim.target() == form) {
            return Answer.asItCame(found, true);
        }
        if (made.isEmpty() || !givesAll.apply(there)) {
            return Answer.asItCame(form == Form.NEW ? Found.NEW : Found.UNTRANSLATABLE, false);
        }
        return new Answer(found, true, Map.of(place, Optional.of(made.get(0))));
    }
}
