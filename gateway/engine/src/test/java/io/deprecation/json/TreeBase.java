package io.deprecation.json;

import io.deprecation.change.Aim;
import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.change.OnConflict;
import io.deprecation.change.Path;
import io.deprecation.change.Step;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells naively, over Jackson trees, which form of an object was changed. */
final class TreeBase {

    private static final Aim AS_READ = new Aim(Form.BOTH, OnConflict.LEAVE, true);

    private TreeBase() {}

    /**
     * A node of a message, and what stands at the same place of what an upstream has.
     *
     * @param base missing if there is nothing
     */
    record Pair(JsonNode node, JsonNode base) {

        Stream<Pair> at(Step step) {
            if (step instanceof Step.Member member) {
                return node.has(member.name())
                        ? Stream.of(new Pair(node.get(member.name()), base.path(member.name())))
                        : Stream.empty();
            }
            return node.isArray()
                    ? IntStream.range(0, node.size()).mapToObj(i -> new Pair(node.get(i), base.path(i)))
                    : Stream.empty();
        }

        TreeChange.Answer answer(Twin twin, Aim aim) {
            var object = (ObjectNode) node;
            TreeChange.Answer answer = twin.tree().answer(object, aim);
            boolean asks = answer.found() == Found.CONFLICT && aim.onConflict() == OnConflict.CHANGED_WINS;
            return asks && base instanceof ObjectNode there
                    ? twin.tree().answer(object, new Aim(aim.target(), winner(twin, object, there), aim.whole()))
                    : answer;
        }
    }

    private static OnConflict winner(Twin twin, ObjectNode object, ObjectNode base) {
        ObjectNode read = base.deepCopy();
        TreeChange.Answer answer = twin.tree().answer(read, AS_READ);
        answer.applyTo(read);
        boolean oldStands = stand(twin, twin.change().oldPaths(), object, read);
        boolean newStands = stand(twin, twin.change().newPaths(), object, read);
        if (answer.found() == Found.NONE || oldStands == newStands) {
            return OnConflict.REJECT;
        }
        return oldStands ? OnConflict.PREFER_NEW : OnConflict.PREFER_OLD;
    }

    private static boolean stand(Twin twin, List<Path> paths, ObjectNode object, ObjectNode base) {
        return paths.stream().allMatch(path -> {
            JsonNode sent = value(twin, object, path);
            JsonNode had = value(twin, base, path);
            return sent == null || (had != null && TreeChange.same(sent, had));
        });
    }

    /** A missing node where an array is there and empty: that is another thing than an item which is an empty array. */
    private static @Nullable JsonNode value(Twin twin, ObjectNode object, Path path) {
        JsonNode value = TreePaths.find(object, path).value();
        boolean unread =
                value != null && value.isMissingNode() && !twin.change().readsNothing();
        return unread ? null : value;
    }
}
