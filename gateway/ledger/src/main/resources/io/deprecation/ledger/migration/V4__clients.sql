-- A page about one client asks for what it used, whatever the deprecation. The counts by day need no index for that:
-- with the deprecation, the day and the use, their key finds each of them.
CREATE INDEX ledger_use_client ON ledger_use (client);
CREATE INDEX ledger_last_request_client ON ledger_last_request (client);
CREATE INDEX ledger_user_agent_client ON ledger_user_agent (client, on_day);
