package io.deprecation.console.answer;

import io.deprecation.evidence.Contracts;
import io.deprecation.rule.Catalog;
import io.deprecation.rule.Clearance;
import io.deprecation.usage.Records;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Where answers come from.
 *
 * @param rules the generation of the rules that serves
 * @param clearance what the gate has let pass
 * @param records what the ledger has on record
 * @param contracts the consumer contracts
 * @param clock the time of day
 */
public record Sources(
        Supplier<Catalog> rules, Clearance clearance, Records records, Contracts contracts, InstantSource clock) {}
