-- What guardrails did to a trial, and what they took; null where there are none.
alter table trial add column guard_verdict text;
alter table trial add column guard_nanos bigint;
-- A sample by which guardrails are tried: they should refuse it.
alter table sample add column attack boolean not null default false;
