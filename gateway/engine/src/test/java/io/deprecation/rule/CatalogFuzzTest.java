package io.deprecation.rule;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;

/** Any text as a path: the catalog answers what a naive matcher by regular expression answers. */
@Tag("one-jdk")
class CatalogFuzzTest {

    private static final Catalog CATALOG = new Catalog(
            List.of(Rules.rule("r", Rules.match("/customers", "/customers/{id}", "/v/{name}.json", "/files/**"))),
            Clients.NONE);
    /** A segment ends with a zero byte here, which no character of a segment is taken for. */
    private static final Pattern RULED =
            Pattern.compile("customers\0([^\0]+\0)?|v\0[^\0]+\\.json\0|files\0([^\0]*\0)*", Pattern.DOTALL);

    private static final Pattern OCTET = Pattern.compile("%([0-9a-fA-F]{2})");

    @FuzzTest(maxDuration = "1m")
    void anyPath(byte[] input) {
        String path = new String(input, UTF_8);
        if (path.indexOf('\0') >= 0 || path.contains("%00")) {
            return;
        }
        List<String> segments = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            step(segments, decoded(part.split(";", 2)[0]));
        }
        List<String> revealed = new ArrayList<>();
        for (String segment : segments) {
            for (String part : segment.split("[/\\\\]", -1)) {
                step(revealed, part);
            }
        }

        Lookup lookup = CATALOG.match("GET", path);

        if (isRuled(segments)) {
            assertThat(lookup).as(path).isInstanceOf(Lookup.Ruled.class);
        } else if (isRuled(revealed)) {
            assertThat(lookup).as(path).isInstanceOf(Lookup.Disguised.class);
        } else {
            assertThat(lookup).as(path).isEqualTo(Lookup.NO_RULE);
        }
    }

    private static void step(List<String> segments, String segment) {
        switch (segment) {
            case "", "." -> {}
            case ".." -> {
                if (!segments.isEmpty()) {
                    segments.remove(segments.size() - 1);
                }
            }
            default -> segments.add(segment);
        }
    }

    private static String decoded(String raw) {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        String octets = OCTET.matcher(new String(raw.getBytes(UTF_8), ISO_8859_1))
                .replaceAll(octet -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(octet.group(1), 16))));
        return new String(octets.getBytes(ISO_8859_1), UTF_8);
    }

    private static boolean isRuled(List<String> segments) {
        var text = new StringBuilder();
        segments.forEach(segment -> text.append(segment).append('\0'));
        return RULED.matcher(text).matches();
    }
}
