package io.deprecation.json;

import io.deprecation.change.Change;
import io.deprecation.change.Parts;
import io.deprecation.change.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What takes the place of each operation of a patch: itself, as it was or edited, or nothing; and what follows it. */
final class PatchEdits {

    private final List<PatchOperation> operations;
    private final Map<Integer, List<Value>> itself = new HashMap<>();
    private final Map<Integer, List<Value>> following = new HashMap<>();

    private final Map<String, Taken> taken = new HashMap<>();

    /** A value that one change makes at some place. */
    private record Taken(Change change, Value value) {}

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

    /** Takes a place for what a change makes there; false if another one makes something else there. */
    boolean take(String place, Change change, Value value) {
        Taken before = taken.putIfAbsent(place, new Taken(change, value));
        return before == null || before.change.equals(change) || before.value.agrees(value);
    }

    void follow(PatchOperation operation, Value by) {
        following.computeIfAbsent(operation.index(), index -> new ArrayList<>()).add(by);
    }

    /** The patch with these edits. */
    Value in(Parts patch) {
        var now = new ArrayList<List<Value>>(operations.size());
        for (PatchOperation operation : operations) {
            now.add(now(operation.index()));
        }
        patch.replaceEach(now);
        return patch.together();
    }

    /** The index of the operation that each one of the edited patch came from. */
    int[] origins() {
        return operations.stream()
                .flatMapToInt(operation -> IntStream.generate(operation::index)
                        .limit(now(operation.index()).size()))
                .toArray();
    }

    private List<Value> now(int index) {
        List<Value> own =
                itself.getOrDefault(index, List.of(operations.get(index).text()));
        List<Value> added = following.getOrDefault(index, List.of());
        if (added.isEmpty()) {
            return own;
        }
        var all = new ArrayList<>(own);
        all.addAll(added);
        return all;
    }
}
