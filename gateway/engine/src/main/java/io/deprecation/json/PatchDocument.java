package io.deprecation.json;

import io.deprecation.change.Parts;
import io.deprecation.change.Value;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON Patch (RFC 6902), whose paths are values. It is small by nature: it is held as a whole, and one over the limit
 * for what is held back passes untouched. Pointers lead into the patch itself.
 */
public final class PatchDocument extends TallyingTranslator {

    private final Plan plan;
    private final Limits limits;
    private final RecordHold hold;
    /** The index of the operation that each one of the translated patch came from; empty if they are the same. */
    private int[] origins = {};

    /** The translator of one patch; the plan is one for whole objects. */
    public PatchDocument(Plan plan, Limits limits) {
        super(new Tally(plan));
        this.plan = plan;
        this.limits = limits;
        this.hold = new RecordHold(limits.heldBack());
    }

    @Override
    public void feed(byte[] bytes, int from, int to, Sink sink) {
        hold.add(bytes, from, to, sink);
    }

    @Override
    public void finish(Sink sink) {
        if (hold.isPassing()) {
            tally().unread(Unread.TOO_LARGE);
        } else if (!hold.isEmpty()) {
            byte[] patch = isJson() ? translate() : hold.bytes();
            sink.write(patch, 0, tally().edited() ? patch.length : hold.length());
        }
        hold.clear();
    }

    private boolean isJson() {
        var reader = new Rewriter(Plan.of(List.of()), limits);
        Sink nowhere = (bytes, from, to) -> {};
        reader.feed(hold.bytes(), 0, hold.length(), nowhere);
        reader.finish(nowhere);
        reader.unread().ifPresent(tally()::unread);
        return reader.isSound();
    }

    private byte[] translate() {
        byte[] bytes = hold.bytes();
        int from = begin(bytes);
        int to = end(bytes);
        if (bytes[from] != '[') {
            tally().unread(Unread.MALFORMED);
            return bytes;
        }
        var parts = new Parts(Value.over(bytes, from, to));
        Optional<List<PatchOperation>> operations = operations(parts);
        if (operations.isEmpty()) {
            tally().unread(Unread.MALFORMED);
            return bytes;
        }
        var edits = new PatchEdits(operations.get());
        new PatchTranslation(plan, limits, tally(), edits).translate(operations.get());
        if (edits.isEmpty()) {
            return bytes;
        }
        origins = edits.origins();
        return together(edits.in(parts), from, to);
    }

    /** Operations are told by their index, and members only within the values that they bring. */
    @Override
    public String origin(String pointer) {
        int end = pointer.indexOf('/', 1);
        String came = origins.length == 0
                ? pointer
                : "/" + origins[Integer.parseInt(pointer.substring(1, end))] + pointer.substring(end);
        return pointer.startsWith("/value/", end) ? super.origin(came) : came;
    }

    private Optional<List<PatchOperation>> operations(Parts parts) {
        var operations = new ArrayList<PatchOperation>();
        for (int i = 0; i < parts.size(); i++) {
            Optional<PatchOperation> operation = PatchOperation.of(i, parts.value(i));
            if (operation.isEmpty()) {
                return Optional.empty();
            }
            operations.add(operation.get());
        }
        return Optional.of(operations);
    }

    private byte[] together(Value patch, int from, int to) {
        tally().edit();
        byte[] text = new byte[patch.length()];
        patch.copyTo(text, 0);
        var out = new ByteArrayOutputStream();
        out.write(hold.bytes(), 0, from);
        out.writeBytes(text);
        out.write(hold.bytes(), to, hold.length() - to);
        return out.toByteArray();
    }

    /** Behind the byte order mark, which is all that may stand before a text besides white space. */
    private static int begin(byte[] bytes) {
        int from = 0;
        while (bytes[from] < 0 || bytes[from] <= ' ') {
            from++;
        }
        return from;
    }

    private int end(byte[] bytes) {
        int to = hold.length();
        while (bytes[to - 1] <= ' ') {
            to--;
        }
        return to;
    }
}
