package io.deprecation.app;

import io.deprecation.filter.autoconfigure.DeprecationLedgerAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Conditional;

/**
 * What a process with traffic has in the parent of its contexts: rules, ledger, gate. It is no component, so that the
 * traffic's own context, which looks for components in this package, has them from its parent and not twice.
 */
@Conditional(OnTraffic.class)
@ImportAutoConfiguration(DeprecationLedgerAutoConfiguration.class)
final class Shared {}
