package io.deprecation.app.hardening;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads requests by the letter of RFC 9112 and takes nothing that the letter does not have, so that any other server would
 * read the same.
 */
public final class StrictReader {

    /** What is not HTTP by the letter. */
    public static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1;

        Unreadable(String what) {
            super(what);
        }
    }

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern LINE = Pattern.compile(TOKEN + " (/[!-~]*) HTTP/1\\.1");
    private static final Pattern FIELD = Pattern.compile("(" + TOKEN + "):[ \\t]*([\\t -~\\x80-\\xff]*)");
    private static final Pattern LENGTH = Pattern.compile("content-length: ([0-9]{1,9})");
    private static final Pattern SIZE = Pattern.compile("[0-9a-fA-F]{1,7}");

    private final InputStream in;

    public StrictReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * The next request.
     *
     * @throws EOFException if there is none
     * @throws Unreadable if there is something else
     */
    public SeenRequest next() throws IOException {
        Matcher line = match(LINE, line());
        List<String> fields = fields();
        String framing = framing(fields);
        var body = new ByteSink();
        try {
            read(framing, body);
            return new SeenRequest(line.group(1), fields, body.text(), true);
        } catch (Unreadable unreadable) {
            throw unreadable;
        } catch (IOException broken) {
            return new SeenRequest(line.group(1), fields, body.text(), false);
        }
    }

    private List<String> fields() throws IOException {
        var fields = new ArrayList<String>();
        for (String field = line(); !field.isEmpty(); field = line()) {
            Matcher parts = match(FIELD, field);
            fields.add(parts.group(1).toLowerCase(Locale.ROOT) + ": " + parts.group(2));
        }
        return fields;
    }

    private static String framing(List<String> fields) throws Unreadable {
        List<String> framing = fields.stream()
                .filter(field -> field.startsWith("content-length:") || field.startsWith("transfer-encoding:"))
                .toList();
        long hosts = fields.stream().filter(field -> field.startsWith("host:")).count();
        if (hosts != 1 || framing.size() > 1) {
            throw new Unreadable(hosts + " hosts, " + framing);
        }
        return framing.isEmpty() ? "content-length: 0" : framing.get(0);
    }

    private void read(String framing, ByteSink body) throws IOException {
        if (framing.equals("transfer-encoding: chunked")) {
            readChunks(body);
        } else {
            read(Integer.parseInt(match(LENGTH, framing).group(1)), body);
        }
    }

    private void readChunks(ByteSink body) throws IOException {
        for (int size = size(); size > 0; size = size()) {
            read(size, body);
            match(Pattern.compile(""), line());
        }
        var unused = fields();
    }

    private int size() throws IOException {
        return Integer.parseInt(match(SIZE, line()).group(), 16);
    }

    private void read(int length, ByteSink body) throws IOException {
        for (int i = 0; i < length; i++) {
            body.write(octet());
        }
    }

    /** A line without its end, which is a carriage return and a line feed; neither stands elsewhere in it. */
    private String line() throws IOException {
        var line = new ByteSink();
        for (int next = octet(); next != '\r'; next = octet()) {
            line.write(next);
        }
        if (octet() != '\n') {
            throw new Unreadable("a bare carriage return after " + line.text());
        }
        return line.text();
    }

    private int octet() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }

    private static Matcher match(Pattern pattern, String text) throws Unreadable {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new Unreadable("not " + pattern + ": " + text);
        }
        return matcher;
    }

    private static final class ByteSink extends ByteArrayOutputStream {

        String text() {
            return toString(StandardCharsets.ISO_8859_1);
        }
    }
}
