package io.deprecation.rule.cron;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of an expression's five fields: what it is called, and what can stand in it. */
enum CronField {
    MINUTE("minute", 0, 59, ""),
    HOUR("hour", 0, 23, ""),
    DAY("day of the month", 1, 31, ""),
    MONTH("month", 1, 12, "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC"),
    /** From 0 to 7, for Sunday is either. */
    WEEKDAY("day of the week", 0, 7, "SUN MON TUE WED THU FRI SAT");

    private static final int SUNDAY = 7;
    private static final Pattern PART = Pattern.compile(
            "(?:(?<all>\\*)|(?<from>[0-9A-Z]{1,3})(?:-(?<to>[0-9A-Z]{1,3}))?)(?:/(?<step>[0-9]{1,3}))?");

    private final String title;
    private final int least;
    private final int most;
    /** The words for its values, from the least on, with spaces between them. */
    private final String names;

    CronField(String title, int least, int most, String names) {
        this.title = title;
        this.least = least;
        this.most = most;
        this.names = names;
    }

    /** The values that a field's text stands for; Sunday is 7. */
    BitSet parse(String text) throws CronSyntaxException {
        var values = new BitSet();
        for (String part : text.toUpperCase(Locale.ROOT).split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw wrong(part, "is not understood");
            }
            add(matcher, part, values);
        }
        if (this == WEEKDAY && values.get(0)) {
            values.clear(0);
            values.set(SUNDAY);
        }
        return values;
    }

    private void add(Matcher part, String text, BitSet values) throws CronSyntaxException {
        boolean all = part.group("all") != null;
        int from = all ? least : first(part, text);
        int to = all ? most : last(part, from, text);
        int step = part.group("step") == null ? 1 : Integer.parseInt(part.group("step"));
        if (from > to) {
            throw wrong(text, "ends before it begins");
        }
        if (part.group("step") != null) {
            judgeStep(step, all, part.group("to") != null, text);
        }
        for (int value = from; value <= to; value += step) {
            values.set(value);
        }
    }

    private void judgeStep(int step, boolean all, boolean range, String text) throws CronSyntaxException {
        if (step == 0) {
            throw wrong(text, "has a step of nothing");
        }
        if (!all && !range) {
            throw wrong(text, "has a step, but no range to step through");
        }
        if (all && this == WEEKDAY) {
            throw wrong(text, "begins on Sunday for some programs, and on Monday for others");
        }
    }

    /** Sunday is the first day of a range that begins with it, and the last of one that ends with it. */
    private int first(Matcher part, String text) throws CronSyntaxException {
        int value = value(part.group("from"), text);
        return this == WEEKDAY && value == SUNDAY && part.group("to") != null ? 0 : value;
    }

    private int last(Matcher part, int from, String text) throws CronSyntaxException {
        if (part.group("to") == null) {
            return from;
        }
        int value = value(part.group("to"), text);
        return this == WEEKDAY && value == 0 && from > 0 ? SUNDAY : value;
    }

    private int value(String word, String text) throws CronSyntaxException {
        int named = names().indexOf(word);
        if (named >= 0) {
            return least + named;
        }
        if (!word.matches("[0-9]{1,2}")) {
            throw wrong(text, "is not understood");
        }
        int number = Integer.parseInt(word);
        if (number < least || number > most) {
            throw wrong(text, "is not from %d to %d".formatted(least, most));
        }
        return number;
    }

    private CronSyntaxException wrong(String part, String why) {
        return new CronSyntaxException(
                "`%s` in the field for the %s %s".formatted(part, title, why),
                "Write `*`, or %s from %s to %s, ranges as in `%s-%s`, steps as in `%s-%s/2`, with commas between them"
                        .formatted(kind(), word(least), word(last()), word(1), word(5), word(1), word(5)));
    }

    private List<String> names() {
        return names.isEmpty() ? List.of() : List.of(names.split(" ", -1));
    }

    private String kind() {
        return names.isEmpty() ? "numbers" : "words or numbers";
    }

    private String word(int value) {
        return names.isEmpty() ? String.valueOf(value) : names().get(value - least);
    }

    /** The last that has a word of its own. */
    private int last() {
        return names.isEmpty() ? most : least + names().size() - 1;
    }
}
