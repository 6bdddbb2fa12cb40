package io.deprecation.filter.load;

import java.util.concurrent.atomic.AtomicLong;

/** How much there is of something, of which each takes a part and gives it back. Safe for use by many threads. */
public final class Budget {

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /** @param most how much may be taken at once */
    public Budget(long most) {
        this.most = most;
    }

    /** Takes so much, or nothing if there is less; whether it was taken. */
    public boolean take(long amount) {
        if (taken.addAndGet(amount) <= most) {
            return true;
        }
        taken.addAndGet(-amount);
        return false;
    }

    /** Gives back what was taken. */
    public void giveBack(long amount) {
        taken.addAndGet(-amount);
    }

    /** Whether so much could be taken now. */
    public boolean has(long amount) {
        return taken.get() + amount <= most;
    }

    /** How much is taken now. */
    public long taken() {
        return taken.get();
    }
}
