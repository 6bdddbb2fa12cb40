package io.deprecation.filter.body;

import io.deprecation.change.Found;
import io.deprecation.filter.encoding.CodingException;
import io.deprecation.filter.load.Budget;
import io.deprecation.filter.ruling.Findings;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.filter.ruling.Unreadable;
import io.deprecation.json.Bases;
import io.deprecation.json.Plan;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one request body: as a whole while it stays within the limit, piece by piece from there. For one
 * request and one thread at a time.
 */
final class RequestReading implements AutoCloseable {

    /**
     * A body that is packed tighter than this and larger than the limit is taken for a bomb: it is not unpacked any
     * further.
     */
    private static final int MOST_RATIO = 100;

    /** What is read once more has had its room before. */
    private static final Budget UNBOUNDED = new Budget(Long.MAX_VALUE);

    private final Ruling ruling;
    private final Plan plan;
    private final Function<Plan, Pipe> pipes;
    private final Pipe pipe;
    private final long limit;
    private final Held held;
    private final MediaKind kind;
    private final boolean sniffs;
    private final boolean streams;
    private final ByteArrayOutputStream original = new ByteArrayOutputStream();
    private final ByteArrayOutputStream rewritten = new ByteArrayOutputStream();
    private long taken;
    private boolean begun;
    private boolean foreign;
    private boolean large;
    private boolean shed;
    private boolean streaming;
    private @Nullable Unreadable unreadable;

    /**
     * @param pipes makes the way of the bytes for a plan
     * @param limit the most decoded bytes that are held
     * @param held the room that it takes while it is not handed on
     * @param kind what the body is said to be; records of a stream are held only where they may be refused for the old
     *     form in them
     */
    RequestReading(Ruling ruling, Plan plan, Function<Plan, Pipe> pipes, long limit, Held held, MediaKind kind) {
        this.ruling = ruling;
        this.plan = plan;
        this.pipes = pipes;
        this.pipe = pipes.apply(plan);
        this.limit = limit;
        this.held = held;
        this.kind = kind;
        this.sniffs = kind == MediaKind.PERHAPS_JSON;
        this.streams = kind.isStream() && !ruling.refuses();
    }

    /**
     * Takes the next bytes; true once the body cannot be held, because it is too large or there is no room, or from the
     * start if it is never held.
     */
    boolean take(byte[] bytes) {
        taken += bytes.length;
        if (sniffs && !begun) {
            begin(bytes);
        }
        if (isVerbatim()) {
            original.writeBytes(bytes);
        } else {
            feed(bytes);
        }
        large = large || streams || taken > limit || pipe.decoded() > limit;
        shed = shed || (!large && !held.grow((long) original.size() + rewritten.size()));
        return large || shed;
    }

    /** Whether there is no room for it now. */
    boolean isShed() {
        return shed;
    }

    /** Whether the body turned out too large to be held, or is never held. */
    boolean isLarge() {
        return large;
    }

    /** Whether the bytes pass as they came: they are no JSON, or cannot be decoded. */
    boolean isVerbatim() {
        return foreign || unreadable != null;
    }

    /** Lets go of the bytes that were held for the case that they pass as they came; they will not. */
    void startStreaming() {
        held.release();
        if (pipe.decoded() > limit && pipe.decoded() / MOST_RATIO > taken) {
            unreadable = Unreadable.TOO_LARGE;
        }
        streaming = !isVerbatim();
        if (streaming) {
            original.reset();
        }
    }

    /** Whether the coding broke after its first bytes had been handed on, so that no end can be given to them. */
    boolean isBroken() {
        return streaming && unreadable != null;
    }

    /** In streaming, what can be sent on by now. */
    byte[] drain() {
        if (isVerbatim()) {
            byte[] bytes = original.toByteArray();
            original.reset();
            return bytes;
        }
        original.reset();
        byte[] bytes = rewritten.toByteArray();
        rewritten.reset();
        return bytes;
    }

    /** Whether no byte came. */
    boolean isEmpty() {
        return taken == 0;
    }

    /** Ends the body. */
    void finish() {
        if (isVerbatim()) {
            return;
        }
        try {
            pipe.finish();
            Buffers.append(rewritten, pipe.drain());
        } catch (CodingException truncated) {
            unreadable = Unreadable.MALFORMED;
        }
    }

    /** Whether what is to be sent on differs from what came. */
    boolean isEdited() {
        return !isVerbatim() && pipe.translator().edited() && pipe.translator().isSound();
    }

    /** The whole body to be sent on: the very bytes that came unless a rule touched them. */
    byte[] body() {
        return isEdited() ? rewritten.toByteArray() : original.toByteArray();
    }

    /** Pointers to the objects whose forms disagree where the changed one wins. */
    List<String> disputed() {
        return pipe.translator().disputed();
    }

    /** The same body, read to its end once more, with what the upstream has of the objects that disagree. */
    RequestReading again(Bases bases) {
        try (var again = new RequestReading(ruling, plan.against(bases), pipes, limit, new Held(UNBOUNDED), kind)) {
            again.take(original.toByteArray());
            again.finish();
            return again;
        }
    }

    /** What was found by now. */
    Findings findings() {
        if (foreign) {
            return Findings.none(ruling);
        }
        if (unreadable != null) {
            return Findings.unread(ruling, unreadable);
        }
        Findings findings = Findings.by(pipe.translator(), ruling);
        // Only what claims to be JSON is malformed when it is not.
        boolean noJson = sniffs && findings.unreadable().equals(Optional.of(Unreadable.MALFORMED));
        return noJson && findings.found().stream().allMatch(found -> found == Found.UNREAD || found == Found.NONE)
                ? Findings.none(ruling)
                : findings;
    }

    /** The time spent on the body, in nanoseconds. */
    long nanos() {
        return pipe.nanos();
    }

    /** Gives back the room that it has taken; nothing of it is needed any more. */
    void release() {
        close();
        held.release();
    }

    @Override
    public void close() {
        pipe.close();
    }

    private void feed(byte[] bytes) {
        original.writeBytes(bytes);
        try {
            pipe.feed(ByteBuffer.wrap(bytes));
            if (streams) {
                pipe.flush();
            }
            Buffers.append(rewritten, pipe.drain());
        } catch (CodingException undecodable) {
            unreadable = Unreadable.MALFORMED;
        }
    }

    private void begin(byte[] bytes) {
        for (byte next : bytes) {
            if (next != ' ' && next != '\t' && next != '\r' && next != '\n') {
                begun = true;
                foreign = next != '{' && next != '[';
                return;
            }
        }
    }
}
