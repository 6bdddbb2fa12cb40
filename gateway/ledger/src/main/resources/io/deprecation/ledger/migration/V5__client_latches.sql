-- Clients that the gate has cleared for a ramp, beside the deprecations that it has let contract: a table of its own,
-- because the other's key is what a version before this one inserts by.
CREATE TABLE ledger_client_latch (
    deprecation varchar(64) NOT NULL,
    client varchar(64) NOT NULL,
    fingerprint varchar(128) NOT NULL,
    evidence text NOT NULL,
    effective_at timestamp with time zone NOT NULL,
    PRIMARY KEY (deprecation, client)
);
CREATE TABLE ledger_client_latch_released (
    deprecation varchar(64) NOT NULL,
    client varchar(64) NOT NULL,
    fingerprint varchar(128) NOT NULL,
    evidence text NOT NULL,
    effective_at timestamp with time zone NOT NULL,
    released_at timestamp with time zone NOT NULL
);
