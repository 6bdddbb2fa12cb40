package io.deprecation.demo;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample API's door: routes a request to its resource and answers conditional reads. */
final class PartnerApi implements ResponseDefinitionTransformerV2 {

    private static final Pattern ROUTE = Pattern.compile("/([a-z]+)(?:/(\\d{1,19}))?/?(?:\\?.*)?");

    private final Map<String, Resource> resources;

    PartnerApi(Map<String, Resource> resources) {
        this.resources = Map.copyOf(resources);
    }

    @Override
    public String getName() {
        return "partner-api";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        return answer(event.getRequest()).toResponse();
    }

    private Answer answer(Request request) {
        try {
            return conditional(request, route(request));
        } catch (Refused refused) {
            return refused.answer();
        }
    }

    private Answer route(Request request) {
        Matcher route = ROUTE.matcher(request.getUrl());
        Resource resource = route.matches() ? resources.get(route.group(1)) : null;
        if (resource == null) {
            throw Refused.notFound();
        }
        String id = route.group(2);
        return id == null ? resource.collection(request) : resource.item(request, id(id));
    }

    private static long id(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw Refused.notFound();
        }
    }

    /** A read whose {@code If-None-Match} names the current entity tag is answered 304 (RFC 9110, section 13.1.2). */
    private static Answer conditional(Request request, Answer answer) {
        String method = request.getMethod().value();
        boolean read = method.equals("GET") || method.equals("HEAD");
        String tag = answer.headers().get("ETag");
        if (!read || tag == null || !request.containsHeader("If-None-Match")) {
            return answer;
        }
        return EntityTag.names(request.getHeader("If-None-Match"), tag) ? Answer.notModified(tag) : answer;
    }
}
