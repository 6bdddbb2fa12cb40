package io.deprecation.ledger.store;

/**
 * What a migration came to.
 *
 * @param steps how many steps were taken; none if somebody else had migrated
 * @param version the tables' version now, which may be a later one's than this version of the gateway needs
 */
public record Migrated(int steps, String version) {}
