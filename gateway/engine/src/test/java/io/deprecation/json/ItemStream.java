package io.deprecation.json;

import io.deprecation.change.Form;
import io.deprecation.change.OnConflict;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** An array of as many items as wanted, made piece by piece and sent through a rewriter. */
final class ItemStream {

    static final byte[] ITEM = JsonText.utf8(
            "{\"id\":1234567890,\"title\":\"Dr\",\"note\":\"" + "some words of a middling length ".repeat(2) + "\"},");
    /** What is put in each item besides what was there: key and value move to its end. */
    private static final int GROWTH = ",\"label\":\"Dr\"".length();

    private final byte[] piece;
    private final Rewriter rewriter = new Rewriter(Rules.plan(Form.BOTH, OnConflict.LEAVE), Limits.DEFAULT);
    private final AtomicLong fed = new AtomicLong();
    private long left;
    private long mostHeldBack;

    ItemStream(int pieceLength) {
        piece = new byte[pieceLength];
    }

    /** Feeds an array of so many items. */
    void run(long items) {
        feed(JsonText.utf8("{\"items\":["), items, 0);
        int filled = 0;
        for (long item = 0; item < items; item++) {
            for (int i = 0; i < ITEM.length; i++) {
                piece[filled++] = ITEM[i];
                if (filled == piece.length) {
                    // The item that is cut has its growth only when it ends.
                    feed(piece, item, filled);
                    filled = 0;
                }
            }
        }
        feed(java.util.Arrays.copyOf(piece, filled), items, filled);
        byte[] end = JsonText.utf8("{}]}");
        rewriter.feed(end, 0, end.length, (bytes, from, to) -> {});
        rewriter.finish((bytes, from, to) -> {});
    }

    private void feed(byte[] bytes, long itemsBefore, int filled) {
        int length = filled == 0 ? bytes.length : filled;
        rewriter.feed(bytes, 0, length, (array, from, to) -> left += to - from);
        fed.addAndGet(length);
        if (filled > 0) {
            mostHeldBack = Math.max(mostHeldBack, fed.get() + itemsBefore * GROWTH - left);
        }
    }

    long fed() {
        return fed.get();
    }

    /** The most bytes that were fed and had not left after a piece. */
    long mostHeldBack() {
        return mostHeldBack;
    }

    Optional<Unread> unread() {
        return rewriter.unread();
    }
}
