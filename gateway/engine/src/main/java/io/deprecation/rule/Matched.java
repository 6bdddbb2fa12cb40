package io.deprecation.rule;

import java.util.List;

/**
 * The operations that a request matched, at most one for a deprecation, in the order of the catalog; never empty.
 * A catalog hands out the same instance for the same combination, so that what is derived from it may be cached by
 * identity.
 */
public final class Matched {

    private final List<Operation> operations;

    Matched(List<Operation> operations) {
        this.operations = List.copyOf(operations);
    }

    public List<Operation> operations() {
        return operations;
    }
}
