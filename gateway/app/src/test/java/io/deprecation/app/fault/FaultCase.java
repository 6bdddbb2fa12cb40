package io.deprecation.app.fault;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One exchange in which something goes wrong.
 *
 * @param number names the exchange, on both sides of the gateway
 * @param side where it goes wrong
 * @param step which place of the message it goes wrong at, of {@code steps}
 */
record FaultCase(
        int number, Side side, Fault fault, Treatment treatment, boolean gzip, boolean chunked, int step, int steps) {

    /** Where it goes wrong. */
    enum Side {
        /** The client, with its request. */
        REQUEST,
        /** The upstream, with its answer. */
        RESPONSE,
        /** The client, which goes while the upstream answers. */
        LEAVING
    }

    /** What goes wrong at some byte of a message. */
    enum Fault {
        /** The connection is reset. */
        RESET,
        /** The connection ends. */
        FIN,
        /** Nothing more comes. */
        STALL,
        /** The next bytes come one by one, and then the rest. Nothing is wrong with that. */
        DRIBBLE
    }

    /** What the gateway makes of the exchange. */
    enum Treatment {
        UNRULED("/unruled/", false),
        TRANSLATED("/customers/", true),
        CONTRACTED("/contracted/", false),
        /** The request holds the old form, in contract. */
        REFUSED("/contracted/", true);

        private final String folder;
        private final boolean old;

        Treatment(String folder, boolean old) {
            this.folder = folder;
            this.old = old;
        }

        /** Whether the request holds the old form. */
        boolean isOld() {
            return old;
        }
    }

    /** So many at least, of all kinds, each at places spread over its message. */
    static List<FaultCase> some(int least) {
        List<FaultCase> kinds = kinds();
        int steps = (least + kinds.size() - 1) / kinds.size();
        return IntStream.range(0, kinds.size() * steps)
                .mapToObj(i -> kinds.get(i % kinds.size()).at(i, i / kinds.size(), steps))
                .toList();
    }

    private static List<FaultCase> kinds() {
        return Stream.of(Side.values())
                .flatMap(side -> Stream.of(Fault.values())
                        .flatMap(fault -> Stream.of(Treatment.values())
                                .flatMap(treatment -> IntStream.range(0, 4)
                                        .mapToObj(bits -> new FaultCase(
                                                0, side, fault, treatment, bits % 2 == 1, bits / 2 == 1, 0, 1)))))
                .filter(FaultCase::makesSense)
                .toList();
    }

    /** Who leaves says nothing more, and what is refused has no answer of an upstream. */
    private boolean makesSense() {
        boolean leaves = fault == Fault.RESET || fault == Fault.FIN;
        return (side != Side.LEAVING || leaves) && (side == Side.REQUEST || treatment != Treatment.REFUSED);
    }

    private FaultCase at(int number, int step, int steps) {
        return new FaultCase(number, side, fault, treatment, gzip, chunked, step, steps);
    }

    /** The path that is asked for. */
    String target() {
        return treatment.folder + number;
    }

    /** The number in a path that was asked for. */
    static int number(String target) {
        return Integer.parseInt(target.substring(target.lastIndexOf('/') + 1));
    }

    /** How much of a message comes before it goes wrong; never all of it. */
    int cut(byte[] message) {
        return (int) ((long) (message.length - 1) * step / Math.max(steps - 1, 1));
    }
}
