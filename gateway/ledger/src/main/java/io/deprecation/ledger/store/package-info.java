/**
 * The ledger's database: H2 or PostgreSQL through JDBC. Nothing here knows of files. Everything waits for the database
 * and throws Spring's {@code DataAccessException} where it does not answer.
 */
@NullMarked
package io.deprecation.ledger.store;

import org.jspecify.annotations.NullMarked;
