package io.deprecation.filter.parameter;

import io.deprecation.change.Aim;
import io.deprecation.change.Location;
import io.deprecation.change.Step;
import io.deprecation.filter.ruling.Ruling;
import io.deprecation.json.Treatment;
import io.deprecation.parameter.MessageParameters;
import io.deprecation.parameter.NamesIn;
import io.deprecation.parameter.Place;
import io.deprecation.parameter.UrlEncoded;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Operation;
import io.deprecation.rule.Succession;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * The query and the headers of one request, translated before its body is read, and once more where values move between
 * them and the body. For one request and one thread at a time.
 */
public final class RequestParameters {

    private static final Pattern END_OF_PATH = Pattern.compile("[?#]");

    private final UrlEncoded query;
    private final HeaderContents headers;

    private RequestParameters(UrlEncoded query, HeaderContents headers) {
        this.query = query;
        this.headers = headers;
    }

    /** Translates what concerns the head of a request, and lets the ruling know; empty if no rule changes any of it. */
    public static Optional<RequestParameters> of(ServerWebExchange exchange, Ruling ruling) {
        if (!ruling.rulesParameters()) {
            return Optional.empty();
        }
        ServerHttpRequest request = exchange.getRequest();
        var query = new UrlEncoded(
                Optional.ofNullable(request.getURI().getRawQuery()).orElse(""));
        var copy = new HttpHeaders();
        copy.putAll(request.getHeaders());
        var headers = new HeaderContents(copy);
        boolean whole = !HttpMethod.PATCH.equals(request.getMethod());
        var parameters = new MessageParameters(
                rules(ruling), order(ruling), Map.of(Place.QUERY, query, Place.HEADER, headers), whole);
        parameters.translateHead();
        ruling.parameters(parameters);
        translateNames(query, ruling);
        return Optional.of(new RequestParameters(query, headers));
    }

    private static List<MessageParameters.Rule> rules(Ruling ruling) {
        var rules = new ArrayList<MessageParameters.Rule>();
        for (int i = 0; i < ruling.operations().size(); i++) {
            Operation operation = ruling.operations().get(i);
            Decision decision = ruling.decisions().get(i);
            var aim = new Aim(decision.request(), decision.onConflict(), true);
            rules.add(new MessageParameters.Rule(
                    operation.deprecation().parameters(), new Treatment(aim, decision.refuses()), object(operation)));
        }
        return rules;
    }

    /** A request goes through the older deprecations first. */
    private static List<Integer> order(Ruling ruling) {
        return Succession.byAge(
                ruling.decisions().stream().map(Decision::deprecation).toList());
    }

    /** Where something moves into the body or out of it, its rule has one location. */
    private static List<Step> object(Operation operation) {
        return operation.match().request().stream()
                .findFirst()
                .map(Location::steps)
                .orElse(List.of());
    }

    private static void translateNames(UrlEncoded query, Ruling ruling) {
        for (int i : order(ruling)) {
            Decision decision = ruling.decisions().get(i);
            for (NamesIn names : decision.deprecation().parameters().namesIn()) {
                if (names.translate(query, decision.request())) {
                    ruling.oldFormRequested(i);
                }
            }
        }
    }

    /** The exchange with the query and the headers as they are by now. */
    public ServerWebExchange applyTo(ServerWebExchange exchange) {
        if (!query.edited() && !headers.isEdited()) {
            return exchange;
        }
        return exchange.mutate()
                .request(request ->
                        request.uri(uri(exchange.getRequest().getURI())).headers(headers::applyTo))
                .build();
    }

    private URI uri(URI before) {
        if (!query.edited()) {
            return before;
        }
        String text = before.toString();
        // A request's target has no fragment (RFC 9112, section 3.2), and none may swallow what is added.
        String target = END_OF_PATH.split(text, 2)[0];
        String pairs = query.toString();
        return URI.create(pairs.isEmpty() ? target : target + "?" + pairs);
    }
}
