package io.deprecation.change;

/**
 * An object as the upstream has it: against it a request that holds both forms, disagreeing, tells which of them its
 * client changed (design 2-rules.md, {@code changed-wins}). Immutable.
 */
public record Base(Value object) {

    /** As answers are translated, so that what a client read and sends back unchanged is found unchanged. */
    private static final Aim AS_READ = new Aim(Form.BOTH, OnConflict.LEAVE, true);

    /**
     * Which form wins. A member that the request has and the upstream has not was changed; one that the request lacks was
     * not.
     *
     * @param old the request's values at the change's old paths
     * @param fresh the request's values at its new paths
     * @return {@link OnConflict#PREFER_NEW} or {@link OnConflict#PREFER_OLD} where that form alone was changed, and
     *     {@link OnConflict#REJECT} where both were, or neither, or where there is nothing to compare with
     */
    public OnConflict winner(Change change, Values old, Values fresh) {
        if (!object.isObject()) {
            return OnConflict.REJECT;
        }
        Outcome read = new Places(change, object).translate(AS_READ);
        boolean oldStands = old.agreesWherePresent(read.old());
        boolean newStands = fresh.agreesWherePresent(read.fresh());
        if (oldStands == newStands || read.found() == Found.NONE) {
            return OnConflict.REJECT;
        }
        return oldStands ? OnConflict.PREFER_NEW : OnConflict.PREFER_OLD;
    }
}
