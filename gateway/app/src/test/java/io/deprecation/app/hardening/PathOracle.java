package io.deprecation.app.hardening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which resource an upstream serves for a target. Upstreams differ in what they make of a path: each reading here is one
 * that some of them have, of which they have one, and a target that leads to a ruled resource by any is ruled. Told in
 * other words than the gateway's: on the text of the whole path, not by segments.
 */
final class PathOracle {

    private static final Pattern ESCAPED = Pattern.compile("%([2-7][0-9a-fA-F])");
    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");

    private static final List<UnaryOperator<String>> READINGS =
            List.of(PathOracle::spring, PathOracle::nginx, PathOracle::iis, UnaryOperator.identity());

    private PathOracle() {}

    /** Whether some upstream takes the target for the resource of this name, or one of its items. */
    static boolean meets(String resource, String target) {
        String path = target.split("[?#]", 2)[0];
        return READINGS.stream().map(reading -> reading.apply(path)).anyMatch(read -> isOf(resource, read));
    }

    /** Servlet containers and Spring cut off parameters, and then decode and resolve. */
    private static String spring(String path) {
        return resolved(decoded(PARAMETERS.matcher(path).replaceAll("")));
    }

    /** nginx decodes slashes too, and knows no parameters. */
    private static String nginx(String path) {
        return resolved(decoded(path));
    }

    /** IIS takes a backslash for a slash. */
    private static String iis(String path) {
        return resolved(decoded(path).replace('\\', '/'));
    }

    private static boolean isOf(String resource, String path) {
        String item = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return item.equals("/" + resource) || item.matches(Pattern.quote("/" + resource) + "/(?!\\.{1,2}$)[^/]+");
    }

    private static String decoded(String path) {
        return ESCAPED.matcher(path)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static String resolved(String path) {
        List<String> kept = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                kept.subList(Math.max(0, kept.size() - 1), kept.size()).clear();
            } else if (!part.isEmpty() && !part.equals(".")) {
                kept.add(part);
            }
        }
        return "/" + String.join("/", kept);
    }
}
