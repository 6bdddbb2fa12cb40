package io.deprecation.rule.file;

import io.deprecation.rule.ProblemCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads addresses that partners are sent to. */
final class Links {

    private Links() {}

    static Optional<URI> read(Optional<Node.Scalar> scalar, String key, Problems problems) {
        return scalar.flatMap(given -> read(given, key, problems));
    }

    private static Optional<URI> read(Node.Scalar given, String key, Problems problems) {
        Optional<URI> link = absolute(given.text());
        if (link.isEmpty()) {
            problems.add(
                    ProblemCode.BAD_VALUE,
                    given.place(),
                    "`%s` is not an http or https address with a host".formatted(key),
                    "Write it like https://developers.example.com/guides/customer-name");
        }
        link.filter(address -> !"https".equalsIgnoreCase(address.getScheme()))
                .ifPresent(address -> problems.add(
                        ProblemCode.GUIDE_NOT_HTTPS,
                        given.place(),
                        "`%s` is not an https address".formatted(key),
                        "Publish the page by https and name that address"));
        return link;
    }

    /** Nothing else, for it becomes a link that people follow. */
    private static boolean isOfAPage(URI uri) {
        return uri.getHost() != null
                && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
    }

    /** In ASCII, for it goes into a header. */
    private static Optional<URI> absolute(String text) {
        try {
            URI uri = new URI(text);
            return isOfAPage(uri) ? Optional.of(new URI(uri.toASCIIString())) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
