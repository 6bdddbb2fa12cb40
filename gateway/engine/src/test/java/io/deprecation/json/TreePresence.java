package io.deprecation.json;

import io.deprecation.change.Aim;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The changes whose forms are told by presence: {@code drop}, {@code add} and {@code replace}. */
final class TreePresence {

    private TreePresence() {}

    static TreeChange drop(Path path, @Nullable JsonNode byDefault) {
        return (object, aim) -> {
            TreePaths.Spot spot = spot(object, path);
            boolean cuts = aim.target() == Form.NEW;
            if (spot.value() != null) {
                return new TreeChange.Answer(Found.OLD, true, cuts ? Map.of(path, Optional.empty()) : Map.of());
            }
            if (cuts || byDefault == null || !aim.whole()) {
                return TreeChange.Answer.asItCame(Found.NONE, true);
            }
            return spot.blocked()
                    ? TreeChange.Answer.asItCame(Found.NONE, false)
                    : new TreeChange.Answer(Found.NONE, true, Map.of(path, Optional.of(byDefault)));
        };
    }

    static TreeChange add(Path path, JsonNode byDefault) {
        return (object, aim) -> {
            TreePaths.Spot spot = spot(object, path);
            if (spot.value() != null) {
                return new TreeChange.Answer(
                        Found.NEW, true, aim.target() == Form.OLD ? Map.of(path, Optional.empty()) : Map.of());
            }
            if (!aim.whole()) {
                return TreeChange.Answer.asItCame(Found.NONE, true);
            }
            if (aim.target() == Form.OLD) {
                return TreeChange.Answer.asItCame(Found.OLD, true);
            }
            return spot.blocked()
                    ? TreeChange.Answer.asItCame(Found.UNTRANSLATABLE, aim.target() != Form.NEW)
                    : new TreeChange.Answer(Found.OLD, true, Map.of(path, Optional.of(byDefault)));
        };
    }

    static TreeChange replace(Path path, Path by) {
        return (object, aim) -> {
            boolean old = spot(object, path).value() != null;
            boolean fresh = spot(object, by).value() != null;
            if (old && fresh) {
                return new TreeChange.Answer(Found.ECHO, true, cutOther(path, by, aim));
            }
            if (!old && !fresh) {
                return TreeChange.Answer.asItCame(Found.NONE, true);
            }
            return TreeChange.Answer.asItCame(old ? Found.OLD : Found.NEW, aim.target() != (old ? Form.NEW : Form.OLD));
        };
    }

    private static Map<Path, Optional<JsonNode>> cutOther(Path path, Path by, Aim aim) {
        return switch (aim.target()) {
            case OLD -> Map.of(by, Optional.empty());
            case NEW -> Map.of(path, Optional.empty());
            case BOTH -> Map.of();
        };
    }

    private static TreePaths.Spot spot(ObjectNode object, Path path) {
        TreePaths.Spot spot = TreePaths.find(object, path);
        JsonNode value = spot.value();
        return value != null && value.isMissingNode() ? new TreePaths.Spot(null, false, false) : spot;
    }
}
