-- Since when each rule has counted with which fingerprint of its match and change, numbered from 1 for each deprecation.
-- An empty fingerprint says that the rule was not there from then on.
CREATE TABLE ledger_rule (
    deprecation varchar(64) NOT NULL,
    number bigint NOT NULL,
    fingerprint varchar(128) NOT NULL,
    since timestamp with time zone NOT NULL,
    PRIMARY KEY (deprecation, number)
);

-- Days for which a deprecation has sample data, made up for a demonstration; the last day is the one before until_day.
CREATE TABLE ledger_sample (
    deprecation varchar(64) PRIMARY KEY,
    from_day date NOT NULL,
    until_day date NOT NULL
);
