package io.deprecation.filter.ruling;

import io.deprecation.change.Form;
import io.deprecation.change.Found;
import io.deprecation.parameter.MessageParameters;
import io.deprecation.parameter.Parameters;
import io.deprecation.parameter.Place;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clearance;
import io.deprecation.rule.Client;
import io.deprecation.rule.Decision;
import io.deprecation.rule.Matched;
import io.deprecation.rule.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.web.server.ServerWebExchange;

/**
 * What the rules mean for one exchange: its generation of rules, the operations that it matched, and one decision for
 * each, made once. What is found in the request joins it on the way.
 */
public final class Ruling {

    private static final String ATTRIBUTE = Ruling.class.getName();

    private final Catalog catalog;
    private final Matched matched;
    private final Optional<Client> client;
    private final boolean declines;
    private final Instant now;
    private final List<Decision> decisions;
    private volatile List<Found> found;
    private volatile Optional<MessageParameters> parameters = Optional.empty();
    private final Set<Integer> requested = ConcurrentHashMap.newKeySet();
    private volatile boolean form;
    private volatile boolean refused;

    /**
     * @param clearance what the gate has let pass
     * @param client the identified client; empty for an unknown one
     * @param declines whether the request asks to omit deprecated members
     * @param now the instant as of which everything is decided
     */
    public Ruling(
            Catalog catalog,
            Matched matched,
            Clearance clearance,
            Optional<Client> client,
            boolean declines,
            Instant now) {
        this.catalog = catalog;
        this.matched = matched;
        this.client = client;
        this.declines = declines;
        this.now = now;
        var decided = new ArrayList<Decision>(matched.operations().size());
        for (Operation operation : matched.operations()) {
            decided.add(Decision.of(operation.deprecation(), clearance, client, declines, now));
        }
        this.decisions = List.copyOf(decided);
        this.found = Collections.nCopies(decisions.size(), Found.NONE);
    }

    /** The ruling of an exchange that {@link #attachTo} was called for. */
    public static Optional<Ruling> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    public void attachTo(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    public Catalog catalog() {
        return catalog;
    }

    public Matched matched() {
        return matched;
    }

    /** The matched operations; the decision with the same index belongs to each. */
    public List<Operation> operations() {
        return matched.operations();
    }

    public List<Decision> decisions() {
        return decisions;
    }

    public Optional<Client> client() {
        return client;
    }

    public boolean declines() {
        return declines;
    }

    /** The instant as of which everything was decided. */
    public Instant now() {
        return now;
    }

    /** Keeps what was found in the request, in the order of the operations. */
    public void found(List<Found> found) {
        this.found = List.copyOf(found);
    }

    /** What was found in the request by now, in the order of the operations. */
    public List<Found> found() {
        return found;
    }

    /** Notes that the client gets the gateway's own refusal. */
    public void refuse() {
        refused = true;
    }

    /** Whether the client gets the gateway's own refusal. */
    public boolean refused() {
        return refused;
    }

    /** Whether a request body could be refused as a whole because of what it holds. */
    public boolean refuses() {
        return decisions.stream().anyMatch(Decision::refuses);
    }

    /** Whether any rule has a say on request bodies. */
    public boolean readsRequestBody() {
        for (int rule = 0; rule < operations().size(); rule++) {
            if (readsRequestBody(rule)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the rule of one operation has a say on request bodies. */
    public boolean readsRequestBody(int rule) {
        Operation operation = operations().get(rule);
        Parameters elsewhere = operation.deprecation().parameters();
        return !operation.match().request().isEmpty()
                || elsewhere.concerns(Place.BODY)
                || (form && elsewhere.concerns(Place.FORM));
    }

    /** Notes that the request's body is a form. */
    public void bodyIsForm() {
        form = true;
    }

    /** Whether any rule has a say on the query, the headers or a form. */
    public boolean rulesParameters() {
        return any(operation -> !operation.deprecation().parameters().isEmpty());
    }

    /** Whether any rule changes something in a place. */
    public boolean concerns(Place place) {
        return any(operation -> operation.deprecation().parameters().concerns(place));
    }

    /** Keeps the request's parameters, in which more may be found while its body is read. */
    public void parameters(MessageParameters parameters) {
        this.parameters = Optional.of(parameters);
    }

    /** The request's parameters, if any rule has a say on them. */
    public Optional<MessageParameters> parameters() {
        return parameters;
    }

    /** Notes that the client named a member of a rule's old form to be answered with. */
    public void oldFormRequested(int rule) {
        requested.add(rule);
    }

    /** Whether the client named a member of a rule's old form to be answered with. */
    public boolean isOldFormRequested(int rule) {
        return requested.contains(rule);
    }

    /** Whether any rule has a say on response bodies, of whatever status. */
    public boolean rulesResponseBody() {
        return any(Ruling::speaksOfResponses);
    }

    /** Whether members of the request have two names, by either of which an error may call them. */
    public boolean mayRewordErrors() {
        return any(operation -> !operation.match().request().isEmpty());
    }

    /** Whether a response with this status may call a member of the request by a name that the client does not know. */
    public boolean rewordsErrors(int status) {
        return status >= 400 && mayRewordErrors() && words().stream().anyMatch(Optional::isPresent);
    }

    /**
     * For each operation the form in whose words the client is told of errors in its request; empty where what the
     * upstream says stands.
     */
    public List<Optional<Form>> words() {
        return IntStream.range(0, decisions.size())
                .mapToObj(rule -> decisions.get(rule).words(found.get(rule)))
                .toList();
    }

    /** Whether any rule has a say on the bodies of responses with this status. */
    public boolean rulesResponseBody(int status) {
        return any(operation -> rulesResponse(operation, status));
    }

    /** Whether the rule of one operation has a say on the bodies of responses with this status. */
    public static boolean rulesResponse(Operation operation, int status) {
        return speaksOfResponses(operation) && operation.match().status().contains(status);
    }

    /**
     * Whether a response may under no circumstances carry the old form: that is so after contract, and not where a
     * client merely declined it, or for a while.
     */
    public boolean newFormIsRequired(int status) {
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            if (decision.isContracted()
                    && decision.response() == Form.NEW
                    && rulesResponse(operations().get(i), status)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a response that goes on as was decided here may carry an old form of which a later ruling of the same
     * request says that it is gone. What is withheld here already is not carried.
     */
    public boolean mayHoldWhatIsRefused(Ruling later, int status) {
        return IntStream.range(0, later.decisions.size())
                .filter(rule -> later.decisions.get(rule).isContracted())
                .filter(rule -> rulesResponse(later.operations().get(rule), status))
                .mapToObj(rule -> later.decisions.get(rule).deprecation().id())
                .anyMatch(id -> !cutsOldForm(id, status));
    }

    private boolean cutsOldForm(String deprecation, int status) {
        return IntStream.range(0, decisions.size())
                .filter(rule -> decisions.get(rule).deprecation().id().equals(deprecation))
                .anyMatch(rule -> decisions.get(rule).response() == Form.NEW
                        && rulesResponse(operations().get(rule), status));
    }

    /** Asked several times for each exchange, where a stream takes longer than the answer. */
    private boolean any(Predicate<Operation> asked) {
        for (Operation operation : operations()) {
            if (asked.test(operation)) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOfResponses(Operation operation) {
        return !operation.match().response().isEmpty();
    }
}
