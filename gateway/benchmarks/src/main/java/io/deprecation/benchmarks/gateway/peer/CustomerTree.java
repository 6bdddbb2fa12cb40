package io.deprecation.benchmarks.gateway.peer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rule of the benchmark by hand, over Jackson's tree. */
public final class CustomerTree {

    private CustomerTree() {}

    /** Adds the old form to each customer of a list in the new one. */
    public static JsonNode enrich(JsonNode list) {
        for (JsonNode item : list.get("items")) {
            var customer = (ObjectNode) item;
            customer.put(
                    "name",
                    customer.get("firstName").stringValue() + " "
                            + customer.get("lastName").stringValue());
        }
        return list;
    }

    /** Puts the new form of each customer in place of the old one. */
    public static JsonNode renew(JsonNode list) {
        for (JsonNode item : list.get("items")) {
            var customer = (ObjectNode) item;
            String[] names = customer.get("name").stringValue().split(" ", 2);
            customer.remove("name");
            customer.put("firstName", names[0]);
            customer.put("lastName", names.length < 2 ? "" : names[1]);
        }
        return list;
    }
}
