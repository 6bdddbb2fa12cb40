-- Legacy requests of all clients together, by day, so that a list of deprecations need not add them up. A version before
-- this one does not write it: what such a process folds after this migration is missing here, and nowhere else.
CREATE TABLE ledger_legacy_day (
    deprecation varchar(64) NOT NULL,
    on_day date NOT NULL,
    uses bigint NOT NULL,
    PRIMARY KEY (deprecation, on_day)
);
INSERT INTO ledger_legacy_day (deprecation, on_day, uses)
    SELECT d.deprecation, d.on_day, SUM(d.uses) FROM ledger_day d JOIN ledger_use u ON u.id = d.use_id
    WHERE u.direction = 'REQUEST' AND u.kind IN ('OLD', 'UNREAD', 'UNTRANSLATABLE', 'CONFLICT')
        AND NOT (u.client = 'unknown' AND u.status = 'DENIED' AND u.outcome = 'FORWARDED')
    GROUP BY d.deprecation, d.on_day;
