package io.deprecation.console.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Which representation a client is given: the one that it likes best, and of equals the first (RFC 9110, section 12.5.1). */
public final class Negotiation {

    private final List<MediaType> offered;

    /** @param offered the representations that there are, the preferred one first */
    public Negotiation(List<MediaType> offered) {
        this.offered = List.copyOf(offered);
    }

    /**
     * The representation for an {@code Accept}; empty if none of them is acceptable.
     *
     * @param accept the header's values; none at all accept everything
     */
    public Optional<MediaType> choose(List<String> accept) {
        List<MediaType> ranges = ranges(accept);
        return offered.stream()
                .filter(type -> quality(type, ranges) > 0)
                // The first of the greatest, where max() would take the last.
                .min(Comparator.comparingDouble(type -> -quality(type, ranges)));
    }

    private static List<MediaType> ranges(List<String> accept) {
        if (accept.stream().allMatch(String::isBlank)) {
            return List.of(MediaType.ALL);
        }
        try {
            return MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException nothingThatWeHave) {
            return List.of();
        }
    }

    /** That of the most specific range which the type is in; 0 if there is none. */
    private static double quality(MediaType type, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparingInt(Negotiation::specificity))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int specificity(MediaType range) {
        if (range.isWildcardType()) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2;
    }
}
