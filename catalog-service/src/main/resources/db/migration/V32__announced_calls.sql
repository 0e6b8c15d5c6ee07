-- Trials for APIs whose batches are announced: how many are on their way.
alter table evaluation add column announced_calls integer not null default 0;
