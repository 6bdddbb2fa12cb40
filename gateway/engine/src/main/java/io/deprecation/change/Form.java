package io.deprecation.change;

/**
 * A shape of an object: how it was before a change, how it is after it, or both at once.
 *
 * <p>Used as the target of a translation and, in a rule's {@code upstream}, for the form that the upstream speaks.
 */
public enum Form {
    OLD,
    NEW,
    BOTH;

    /** Whether an object in this form has the members of {@code form}. */
    public boolean holds(Form form) {
        return this == form || this == BOTH;
    }
}
