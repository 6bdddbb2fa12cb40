package io.deprecation.json;

import io.deprecation.change.Parts;
import io.deprecation.change.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What takes the place of each operation of a patch: itself, as it was or edited, or nothing; and what follows it. */
final class PatchEdits {

    private final List<PatchOperation> operations;
    private final Map<Integer, List<Value>> itself = new HashMap<>();
    private final Map<Integer, List<Value>> following = new HashMap<>();

    /** No edits so far. */
    PatchEdits(List<PatchOperation> operations) {
        this.operations = operations;
    }

    boolean isEmpty() {
        return itself.isEmpty() && following.isEmpty();
    }

    /** An operation as it is by now. */
    PatchOperation now(PatchOperation operation) {
        return itself.getOrDefault(operation.index(), List.of(operation.text())).stream()
                .findFirst()
                .flatMap(text -> PatchOperation.of(operation.index(), text))
                .orElse(operation);
    }

    void replace(PatchOperation operation, Value by) {
        itself.put(operation.index(), List.of(by));
    }

    void drop(PatchOperation operation) {
        itself.put(operation.index(), List.of());
    }

    void follow(PatchOperation operation, Value by) {
        following.computeIfAbsent(operation.index(), index -> new ArrayList<>()).add(by);
    }

    /** The patch with these edits. */
    Value in(Parts patch) {
        for (int i = operations.size() - 1; i >= 0; i--) {
            if (itself.containsKey(i) || following.containsKey(i)) {
                var now = new ArrayList<>(
                        itself.getOrDefault(i, List.of(operations.get(i).text())));
                now.addAll(following.getOrDefault(i, List.of()));
                patch.replace(i, now);
            }
        }
        return patch.together();
    }
}
