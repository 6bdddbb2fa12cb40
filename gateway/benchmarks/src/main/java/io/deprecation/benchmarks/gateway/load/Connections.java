package io.deprecation.benchmarks.gateway.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** All connections of some load. */
final class Connections {

    private Connections() {}

    /** Opens so many, none of them busy. */
    static List<Connection> open(Call call, Selector selector, int number) throws IOException {
        var opened = new ArrayList<Connection>();
        for (int i = 0; i < number; i++) {
            opened.add(Connection.open(call, selector));
        }
        return opened;
    }

    /** Closes those that are open; a request without an answer is a bad one. */
    static void close(Selector selector, Tally tally) throws IOException {
        for (SelectionKey key : selector.keys()) {
            var connection = (Connection) key.attachment();
            if (connection.isBusy()) {
                tally.bad();
            }
            connection.close();
        }
    }
}
