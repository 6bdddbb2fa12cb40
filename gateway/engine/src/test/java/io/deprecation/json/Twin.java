package io.deprecation.json;

import io.deprecation.change.Change;
import io.deprecation.change.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A change of the engine's and the same change of the oracle's.
 *
 * @param old what bodies hold at its old paths, mostly
 * @param fresh what they hold at its new paths
 * @param beside what they hold at paths that it looks at, or writes constants to
 * @param returns whether the way OLD → NEW → OLD loses nothing
 * @param twoWay whether each form can be made from the other
 */
record Twin(
        Change change,
        TreeChange tree,
        Map<Path, List<JsonNode>> old,
        Map<Path, List<JsonNode>> fresh,
        Map<Path, List<JsonNode>> beside,
        boolean returns,
        boolean twoWay) {}
