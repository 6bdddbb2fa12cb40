package io.deprecation.usage.gate;

import java.util.List;
import java.util.Optional;

/** A condition that is judged client by client. */
interface ClientCondition {

    /** Those of the gate, in its order. */
    List<ClientCondition> ALL = List.of(new RequestsQuiet(), new ReadsCleared(), new TrafficSeen());

    /** What it says of a client without a live exemption; empty if it does not concern it. */
    Optional<Finding> judge(ClientCase client);
}
