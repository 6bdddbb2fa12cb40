package io.deprecation.json;

import java.util.ArrayList;
import java.util.List;

/** Reads an event stream as its standard says, naively and whole; an event that is cut short at the end counts too. */
final class EventReader {

    private EventReader() {}

    /** The data of each event that has any. */
    static List<String> data(String stream) {
        var events = new ArrayList<String>();
        var data = new ArrayList<String>();
        for (String line : (unmarked(stream) + "\n\n").split("\r\n|\r|\n", -1)) {
            if (line.isEmpty() && !data.isEmpty()) {
                events.add(String.join("\n", data));
                data.clear();
            } else if (isData(line)) {
                String value = line.length() > 4 ? line.substring(5) : "";
                data.add(value.startsWith(" ") ? value.substring(1) : value);
            }
        }
        return events;
    }

    /** All lines that are no data, with what ends them. */
    static List<String> others(String stream) {
        return List.of(unmarked(stream).split("(?<=\n)|(?<=\r)(?!\n)", -1)).stream()
                .filter(line -> !isData(line.strip()))
                .toList();
    }

    private static boolean isData(String line) {
        return line.equals("data") || line.startsWith("data:");
    }

    private static String unmarked(String stream) {
        return stream.startsWith("\uFEFF") ? stream.substring(1) : stream;
    }
}
