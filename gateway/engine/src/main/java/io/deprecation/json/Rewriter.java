package io.deprecation.json;

import io.deprecation.change.Found;
import io.deprecation.change.Outcome;
import io.deprecation.change.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites one JSON message as it streams by: feed it the bytes in any pieces, finish, and read what was found. Bytes
 * that no rule touches leave exactly as they came, and the pieces make no difference to the bytes that leave (design
 * 3-architecture.md, "The rewriter").
 *
 * <p>A message that turns out to be unreadable passes verbatim from there; {@link #unread()} tells, and the caller
 * decides whether that may be. For one message and one thread.
 */
public final class Rewriter implements Translator {

    private final Limits limits;
    private final Scanner scanner;
    private final Tape tape = new Tape();
    private final ObjectEnd objectEnd = new ObjectEnd(tape);
    private final Findings findings;
    private final Disputes disputes;
    private final Frames frames = new Frames();
    /** The node of the value that comes next, if that matters. */
    private @Nullable Node next;

    private boolean began;
    private int captured;
    private @Nullable Unread unread;

    /** A rewriter for one message. */
    public Rewriter(Plan plan, Limits limits) {
        this(plan, limits, Leads.ofMessage());
    }

    /** A rewriter that remembers leads as it is told: what it writes is the same. */
    Rewriter(Plan plan, Limits limits, Leads leads) {
        this.limits = limits;
        this.scanner = new Scanner(limits, leads);
        this.findings = new Findings(plan);
        this.disputes = new Disputes(plan.bases());
        this.next = plan.root();
    }

    /** Takes the next bytes of the message and writes what can leave. The array is not kept. */
    @Override
    public void feed(byte[] bytes, int from, int to, Sink sink) {
        if (unread != null) {
            sink.write(bytes, from, to);
        } else if (from < to) {
            began = true;
            tape.to(sink);
            shift(tape.add(bytes, from, to));
            scan();
            settle();
        }
    }

    /** Ends the message and writes what is left. A message without any byte is read, and nothing is found in it. */
    @Override
    public void finish(Sink sink) {
        tape.to(sink);
        if (unread == null && began && !scanner.mayEnd()) {
            giveUp(Unread.MALFORMED);
        }
        tape.abandon();
    }

    /** What was found so far, by the rule's index in the plan; {@link Found#UNREAD} at least once {@link #unread()}. */
    @Override
    public Found found(int rule) {
        return unread == null ? findings.found(rule) : findings.found(rule).and(Found.UNREAD);
    }

    /** Members that a request may be refused for, in the order of the body; at most {@value Findings#MOST}. */
    @Override
    public List<Offence> offences() {
        return findings.offences();
    }

    /** The pointer of a ruled member that stands twice in one object, if there is one. */
    @Override
    public Optional<String> duplicate() {
        return findings.duplicate();
    }

    @Override
    public List<String> disputed() {
        return disputes.pointers();
    }

    /** Why the message could not be read to its end; empty as long as it can. */
    @Override
    public Optional<Unread> unread() {
        return Optional.ofNullable(unread);
    }

    /** Whether anything was cut or put; if not, what was written is what was fed. */
    @Override
    public boolean edited() {
        return tape.edited();
    }

    private void scan() {
        while (unread == null) {
            Event event = scanner.next(tape.bytes(), tape.end());
            if (scanner.at() - tape.heldFrom() > limits.heldBack()) {
                giveUp(Unread.TOO_LARGE);
                return;
            }
            switch (event) {
                case MORE -> {
                    return;
                }
                case KEY -> key(frames.top());
                case VALUE -> value(frames.top());
                case OBJECT -> enter(true);
                case ARRAY -> enter(false);
                case END -> end(frames.top());
                case FAULT -> giveUp(scanner.fault());
            }
        }
    }

    private void enter(boolean object) {
        Node node = next;
        if (node == null || !(object ? node.hasMembers() : node.items() != null)) {
            return;
        }
        scanner.enter(node.keys(), frames.push(node, object).around());
        next = node.items();
    }

    private void key(Frame frame) {
        int membersBefore = scanner.members() - 1;
        if (frame.holdsBack()) {
            frame.lastUndecided().nextMemberAt(scanner.keyQuote());
        } else if (membersBefore > 0 && membersBefore == frame.cuts()) {
            // All before it was cut, so what divided it from them goes too.
            tape.cut(scanner.lastEnd(), scanner.keyQuote());
        }
        if (scanner.key() == Keys.NONE) {
            return;
        }
        Node.Member member = frame.node().member(scanner.key());
        next = member.below();
        if (next != null) {
            scanner.want(Scanner.Want.LOOK);
            return;
        }
        beginOwned(frame, member.slot(), membersBefore);
    }

    private void beginOwned(Frame frame, int slot, int membersBefore) {
        Slot.Handling handling = frame.node().slot(slot).handling();
        int from = membersBefore == frame.cuts() ? scanner.keyQuote() : scanner.lastEnd();
        if (handling == Slot.Handling.HOLD && !frame.holdsBack()) {
            frame.holdBack(tape.hold(from));
        }
        if (frame.holdsBack()) {
            if (handling != Slot.Handling.PASS) {
                frame.undecided()
                        .add(new Undecided(
                                slot,
                                membersBefore,
                                handling == Slot.Handling.CUT,
                                scanner.lastEnd(),
                                scanner.keyQuote()));
            }
        } else if (handling == Slot.Handling.CUT) {
            frame.beginCut(from);
        }
    }

    private void value(Frame frame) {
        int slot = frame.node().member(scanner.key()).slot();
        var value = Value.over(tape.bytes(), scanner.valueStart(), scanner.at());
        captured += value.length();
        frame.capture(value.length());
        if (captured > limits.heldBack() || scanner.at() - scanner.memberFrom() > limits.heldBack()) {
            giveUp(Unread.TOO_LARGE);
            return;
        }
        Value former = frame.values().get(slot);
        if (former != null) {
            findings.duplicate(frames, slot);
            captured -= former.length();
            frame.capture(-former.length());
        }
        frame.values().set(slot, value);
        if (frame.isCutting()) {
            tape.cut(frame.endCut(), scanner.at());
        } else if (frame.holdsBack() && frame.lastUndecided().slot() == slot) {
            frame.lastUndecided().valueAt(scanner.valueStart(), scanner.at());
        }
        watchSeparators(frame);
    }

    /** What divides a cut member from the next one is cut with it if no member is left before them. */
    private void watchSeparators(Frame frame) {
        if (frame.holdsBack() || scanner.members() == frame.cuts()) {
            scanner.stopAtNextKey();
        }
    }

    private void end(Frame frame) {
        if (frame.isObject()) {
            endObject(frame);
        }
        frames.pop();
        scanner.leave(frame.around());
        next = null;
        if (!frames.isEmpty()) {
            Frame around = frames.top();
            next = around.node().items();
            if (around.isObject()) {
                watchSeparators(around);
            }
        }
    }

    private void endObject(Frame frame) {
        @Nullable Value[] after = frame.values().after();
        for (PlannedChange change : frame.node().changes()) {
            Outcome outcome = change.translate(frame.values(), after);
            findings.add(frames, change, disputes.settle(frames, change, outcome, after));
        }
        objectEnd.settle(frame, after, scanner.members(), scanner.lastEnd());
        if (frame.beganHold()) {
            tape.release();
        }
        captured -= frame.captured();
    }

    /** Lets go of all that is settled, and drops it. */
    private void settle() {
        if (unread != null) {
            return;
        }
        int settled = scanner.settledUpTo();
        int needed = scanner.neededFrom();
        for (int i = 0; i < frames.size(); i++) {
            settled = frames.get(i).settledUpTo(settled);
            frames.get(i).values().detach(tape.bytes());
        }
        if (scanner.at() - Math.min(needed, settled) > limits.heldBack()) {
            giveUp(Unread.TOO_LARGE);
            return;
        }
        tape.writeUpTo(settled);
        shift(tape.keep(needed));
    }

    private void shift(int by) {
        scanner.shift(by);
        for (int i = 0; i < frames.size(); i++) {
            frames.get(i).shift(by);
        }
    }

    private void giveUp(@Nullable Unread why) {
        unread = why;
        tape.abandon();
    }
}
