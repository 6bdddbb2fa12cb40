package io.deprecation.demo;

import com.github.tomakehurst.wiremock.http.Request;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A customer as a request states it. The API knows the new form alone: {@code firstName} and {@code lastName}. */
record CustomerBody(Members members) {

    /** Reads a request's body, whatever it says that it is: {@code curl -d} says a form. Throws {@link Refused} if it is no JSON object. */
    static CustomerBody of(Request request) {
        return new CustomerBody(Members.read(request.getBodyAsString()).orElseThrow(Refused::malformed));
    }

    /** The text of a new customer: id first, then the members in the request's own order. */
    String created(long id, Instant at) {
        Members customer = identified(id);
        customer.set("createdAt", '"' + at.truncatedTo(ChronoUnit.SECONDS).toString() + '"');
        return valid(customer);
    }

    /** The text of a customer that these members replace. */
    String replaced(long id) {
        return valid(identified(id));
    }

    /** The text of a customer after a merge patch by these members. */
    String patched(long id, String before) {
        Members customer = Members.read(before).orElseThrow();
        customer.merge(members);
        customer.set("id", Long.toString(id));
        return valid(customer);
    }

    private Members identified(long id) {
        Members customer = new Members();
        customer.set("id", Long.toString(id));
        customer.setAll(members);
        customer.set("id", Long.toString(id)); // whatever the request says
        return customer;
    }

    private static String valid(Members customer) {
        List<Refused.Flaw> flaws = new ArrayList<>();
        for (String part : List.of("firstName", "lastName")) {
            if (!customer.isString(part)) {
                flaws.add(new Refused.Flaw("/" + part, customer.has(part) ? "must be a string" : "is required"));
            }
        }
        if (customer.has("name")) {
            flaws.add(new Refused.Flaw("/name", "is not a member of a customer"));
        }
        if (!flaws.isEmpty()) {
            throw Refused.invalid(flaws);
        }
        return customer.json();
    }
}
