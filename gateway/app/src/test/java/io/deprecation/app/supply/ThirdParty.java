package io.deprecation.app.supply;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The notices of what others wrote, made of the bill of materials. */
final class ThirdParty {

    static final Path FILE = Path.of("../../THIRD-PARTY.md");

    private static final String HEAD = """
            # What others wrote

            The libraries in `deprecation-gateway.jar`, each with its licence as its authors say it. The texts of the licences
            and notices are in the libraries' own jars, below `BOOT-INF/lib`; the same list for programs is
            `META-INF/sbom/application.cdx.json` (CycloneDX). Made by `make notices`; a test holds it to that.

            %d libraries. By licence: %s.

            | Library | Version | Licence |
            |---|---|---|
            """;

    private ThirdParty() {}

    static String of(List<Component> components) {
        return HEAD.formatted(components.size(), byLicence(components))
                + components.stream().map(ThirdParty::row).collect(Collectors.joining());
    }

    private static String row(Component component) {
        return "| %s:%s | %s | %s |%n"
                .formatted(
                        component.group(),
                        component.name(),
                        component.version(),
                        String.join(" or ", component.licences()));
    }

    private static String byLicence(List<Component> components) {
        Map<String, Long> counts = components.stream()
                .collect(Collectors.groupingBy(
                        component -> String.join(" or ", component.licences()), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
