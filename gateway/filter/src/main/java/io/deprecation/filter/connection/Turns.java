package io.deprecation.filter.connection;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Who of an event loop's clients is read from next. In one turn of the loop so many are as they are ready, and behind them
 * so many of those that wait, first come, first served. Answers of upstreams never wait, so that what was begun is ended
 * first: a thousand exchanges that go on at once each find the processor's cache full of the others. Upstreams that are
 * slow make nobody wait, because turns are short then. For the loop's thread.
 */
final class Turns {

    /** More than are ready in a turn of a loop that keeps up. */
    static final int MOST = 32;

    private final EventLoop loop;
    private final Queue<TakesTurns> waiting = new ArrayDeque<>();
    private int taken;
    private boolean endIsDue;

    Turns(EventLoop loop) {
        this.loop = loop;
    }

    /** Takes one in this turn, if there is one left and nobody waits. */
    boolean take() {
        if (!endIsDue) {
            loop.execute(this::end);
            endIsDue = true;
        }
        if (taken == MOST || !waiting.isEmpty()) {
            return false;
        }
        taken++;
        return true;
    }

    /** Waits for one in a later turn. */
    void await(TakesTurns client) {
        if (waiting.isEmpty()) {
            goOnLater();
        }
        waiting.add(client);
    }

    private void end() {
        endIsDue = false;
        taken = 0;
    }

    /** What is due at once comes behind all that is ready to be read; what is due from there, in the next turn. */
    private void goOnLater() {
        Future<?> unused = loop.schedule(this::goOn, 0, TimeUnit.NANOSECONDS);
    }

    private void goOn() {
        try {
            for (int given = 0; given < MOST && !waiting.isEmpty(); given++) {
                waiting.remove().itsTurn();
            }
        } finally {
            if (!waiting.isEmpty()) {
                goOnLater();
            }
        }
    }
}
