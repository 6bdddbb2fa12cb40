package io.deprecation.filter.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** Header field values that are lists, or have parameters (RFC 9110, section 5.6). */
final class FieldValues {

    private static final Pattern ZERO_WEIGHT = Pattern.compile("q\\s*=\\s*0(\\.0{0,3})?", Pattern.CASE_INSENSITIVE);

    private FieldValues() {}

    /** The members of a field that may stand on several lines, trimmed, without empty ones. */
    static List<String> members(HttpHeaders headers, String name) {
        var members = new ArrayList<String>();
        for (String value : headers.getOrEmpty(name)) {
            members.addAll(split(value, ','));
        }
        members.removeIf(String::isEmpty);
        return members;
    }

    /** The trimmed pieces of a value between separators that stand outside of quoted strings; at least one. */
    static List<String> split(String value, char separator) {
        var pieces = new ArrayList<String>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                pieces.add(value.substring(start, i).strip());
                start = i + 1;
            }
        }
        pieces.add(value.substring(start).strip());
        return pieces;
    }

    /** Whether a member's weight is zero: {@code q=0}, {@code q=0.0}, up to three digits (RFC 9110, section 12.4.2). */
    static boolean isRuledOut(String member) {
        return split(member, ';').stream()
                .skip(1)
                .anyMatch(parameter -> ZERO_WEIGHT.matcher(parameter).matches());
    }

    /** Adds a member to a list field, unless it is there already in whatever case. */
    static void addMember(HttpHeaders headers, String name, String member) {
        List<String> members = members(headers, name);
        if (members.stream().noneMatch(member::equalsIgnoreCase)) {
            headers.set(name, members.isEmpty() ? member : String.join(", ", members) + ", " + member);
        }
    }

    /** Sets a list field, or removes it when no member is left. */
    static void setMembers(HttpHeaders headers, String name, List<String> members) {
        if (members.isEmpty()) {
            headers.remove(name);
        } else {
            headers.set(name, members.stream().collect(Collectors.joining(", ")));
        }
    }
}
