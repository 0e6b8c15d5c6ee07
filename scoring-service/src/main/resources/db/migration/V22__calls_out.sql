-- Measuring takes calls to somebody's own scorer: its trials are scored apart, so that no other evaluation waits for them.
alter table evaluation add column calls_out boolean not null default false;
