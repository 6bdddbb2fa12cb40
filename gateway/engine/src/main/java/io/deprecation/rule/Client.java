package io.deprecation.rule;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A registered client, as {@code clients.yaml} says it (design 7-interface.md).
 *
 * @param id the stable id: label in metrics, key in the ledger
 * @param name the name for people
 * @param accountManager who looks after it
 * @param contact where to reach it
 * @param keys its API keys, each as {@code hmac-sha256:<64 hex digits>}, never in clear
 * @param jwtSubjects the subjects of its verified tokens
 * @param certificates the subjects of its client certificates
 * @param migrated the deprecations whose old form it is recorded not to need any more
 * @param cadence how seldom it may call and still be active
 * @param gone whether it is no client any more
 */
public record Client(
        String id,
        String name,
        Optional<String> accountManager,
        Optional<String> contact,
        List<String> keys,
        List<String> jwtSubjects,
        List<String> certificates,
        Set<String> migrated,
        Optional<Period> cadence,
        boolean gone) {

    /** Stands for every caller that is not registered, and so is no client's id. */
    public static final String UNKNOWN = "unknown";

    public Client {
        keys = List.copyOf(keys);
        jwtSubjects = List.copyOf(jwtSubjects);
        certificates = List.copyOf(certificates);
        migrated = Set.copyOf(migrated);
    }
}
