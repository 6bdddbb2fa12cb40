-- What is counted. The id is made of the other key columns, so that every process finds the same one by itself.
CREATE TABLE ledger_use (
    id uuid PRIMARY KEY,
    deprecation varchar(64) NOT NULL,
    client varchar(64) NOT NULL,
    direction varchar(16) NOT NULL,
    kind varchar(16) NOT NULL,
    outcome varchar(16) NOT NULL,
    status varchar(16) NOT NULL,
    pattern varchar(500) NOT NULL,
    method varchar(16) NOT NULL,
    first_hour timestamp with time zone NOT NULL,
    last_hour timestamp with time zone NOT NULL
);
CREATE INDEX ledger_use_deprecation ON ledger_use (deprecation);

-- Each start of a process. One without an end and without recovery leaves a gap from its last heartbeat.
CREATE TABLE ledger_process (
    id uuid PRIMARY KEY,
    started_at timestamp with time zone NOT NULL,
    last_heartbeat timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    recovered_at timestamp with time zone,
    given_up_at timestamp with time zone
);

-- Segments that have been heard of. Once folded, their counts are in the totals, and never enter them again.
CREATE TABLE ledger_segment (
    id uuid PRIMARY KEY,
    process_id uuid NOT NULL,
    in_hour timestamp with time zone NOT NULL,
    on_day date NOT NULL,
    folded_at timestamp with time zone
);
CREATE INDEX ledger_segment_process ON ledger_segment (process_id);
CREATE INDEX ledger_segment_hour ON ledger_segment (in_hour);
CREATE INDEX ledger_segment_day ON ledger_segment (on_day);

-- The absolute values of segments that are not folded.
CREATE TABLE ledger_segment_count (
    segment_id uuid NOT NULL,
    use_id uuid NOT NULL,
    uses bigint NOT NULL,
    PRIMARY KEY (segment_id, use_id)
);
CREATE INDEX ledger_segment_count_use ON ledger_segment_count (use_id);

-- Totals of folded segments, by hour for 60 days and by day of UTC for two years. The keys begin as questions do: with
-- a deprecation, and a stretch of time.
CREATE TABLE ledger_hour (
    deprecation varchar(64) NOT NULL,
    in_hour timestamp with time zone NOT NULL,
    use_id uuid NOT NULL,
    uses bigint NOT NULL,
    PRIMARY KEY (deprecation, in_hour, use_id)
);
CREATE TABLE ledger_day (
    deprecation varchar(64) NOT NULL,
    on_day date NOT NULL,
    use_id uuid NOT NULL,
    uses bigint NOT NULL,
    PRIMARY KEY (deprecation, on_day, use_id)
);

-- Stretches for which counts are known to be missing.
CREATE TABLE ledger_gap (
    process_id uuid NOT NULL,
    cause varchar(16) NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone NOT NULL,
    PRIMARY KEY (process_id, cause, from_at)
);

-- Evidence for people.
CREATE TABLE ledger_user_agent (
    deprecation varchar(64) NOT NULL,
    client varchar(64) NOT NULL,
    on_day date NOT NULL,
    user_agent varchar(200) NOT NULL,
    uses bigint NOT NULL,
    PRIMARY KEY (deprecation, client, on_day, user_agent)
);
CREATE INDEX ledger_user_agent_on_day ON ledger_user_agent (on_day);
CREATE TABLE ledger_last_request (
    deprecation varchar(64) NOT NULL,
    client varchar(64) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    method varchar(16) NOT NULL,
    pattern varchar(500) NOT NULL,
    PRIMARY KEY (deprecation, client)
);

-- Phases in effect, numbered from 1 for each deprecation.
CREATE TABLE ledger_phase (
    deprecation varchar(64) NOT NULL,
    number bigint NOT NULL,
    phase varchar(16) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    generation varchar(128) NOT NULL,
    PRIMARY KEY (deprecation, number)
);

-- Passes of the gate. The one that stands, and those that have been released.
CREATE TABLE ledger_latch (
    deprecation varchar(64) PRIMARY KEY,
    fingerprint varchar(128) NOT NULL,
    evidence text NOT NULL,
    effective_at timestamp with time zone NOT NULL
);
CREATE TABLE ledger_latch_released (
    deprecation varchar(64) NOT NULL,
    fingerprint varchar(128) NOT NULL,
    evidence text NOT NULL,
    effective_at timestamp with time zone NOT NULL,
    released_at timestamp with time zone NOT NULL
);

-- Generations of the rules that were good.
CREATE TABLE ledger_generation (
    digest varchar(128) PRIMARY KEY,
    since timestamp with time zone NOT NULL
);
CREATE TABLE ledger_generation_file (
    digest varchar(128) NOT NULL,
    name varchar(255) NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (digest, name)
);
