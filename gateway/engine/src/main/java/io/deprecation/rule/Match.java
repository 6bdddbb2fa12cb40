package io.deprecation.rule;

import io.deprecation.change.Location;
import java.util.List;
import java.util.Set;

/**
 * Operations that a deprecation is about: paths, methods, and where in their bodies the changed objects stand.
 *
 * @param paths the path templates, any of which may match
 * @param methods the methods in upper case; empty for all. {@code GET} includes {@code HEAD}
 * @param request where the objects stand in request bodies; empty if requests have none
 * @param response where the objects stand in response bodies; empty if responses have none
 * @param status the response statuses whose bodies are translated; 2xx unless the rule widens it
 */
public record Match(
        List<PathTemplate> paths,
        Set<String> methods,
        List<Location> request,
        List<Location> response,
        StatusSet status) {

    public Match {
        paths = List.copyOf(paths);
        methods = Set.copyOf(methods);
        request = List.copyOf(request);
        response = List.copyOf(response);
    }
}
