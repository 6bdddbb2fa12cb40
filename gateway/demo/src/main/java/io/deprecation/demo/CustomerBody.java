package io.deprecation.demo;

import com.github.tomakehurst.wiremock.http.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A customer as a request states it. The API knows the new form alone: {@code firstName} and {@code lastName}. */
record CustomerBody(ObjectNode members) {

    /** Reads a request's body. Throws {@link Refused} if it is no JSON object. */
    static CustomerBody of(Request request) {
        String mediaType = request.contentTypeHeader().mimeTypePart();
        if (mediaType == null || !(mediaType.equals("application/json") || mediaType.endsWith("+json"))) {
            throw Refused.unsupported();
        }
        return new CustomerBody(object(request.getBodyAsString()));
    }

    /** The text of a new customer: id first, then the members in the request's own order. */
    String created(long id, Instant at) {
        ObjectNode customer = Json.MAPPER.createObjectNode().put("id", id);
        copy(customer);
        return valid(customer.put("createdAt", at.toString()));
    }

    /** The text of a customer that these members replace. */
    String replaced(long id) {
        ObjectNode customer = Json.MAPPER.createObjectNode().put("id", id);
        copy(customer);
        return valid(customer);
    }

    /** The text of a customer after a merge patch of its members (RFC 7396, of one level). */
    String patched(String before) {
        ObjectNode customer = object(before);
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            if (member.getValue().isNull()) {
                customer.remove(member.getKey());
            } else if (!member.getKey().equals("id")) {
                customer.set(member.getKey(), member.getValue());
            }
        }
        return valid(customer);
    }

    private void copy(ObjectNode customer) {
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            if (!member.getKey().equals("id")) {
                customer.set(member.getKey(), member.getValue());
            }
        }
    }

    private static ObjectNode object(String text) {
        try {
            if (Json.MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw Refused.malformed();
        }
        throw Refused.malformed();
    }

    private static String valid(ObjectNode customer) {
        List<Refused.Flaw> flaws = new ArrayList<>();
        for (String part : List.of("firstName", "lastName")) {
            JsonNode value = customer.path(part);
            if (!value.isString()) {
                flaws.add(new Refused.Flaw("/" + part, value.isMissingNode() ? "is required" : "must be a string"));
            }
        }
        if (customer.has("name")) {
            flaws.add(new Refused.Flaw("/name", "is not a member of a customer"));
        }
        if (!flaws.isEmpty()) {
            throw Refused.invalid(flaws);
        }
        return customer.toString();
    }
}
