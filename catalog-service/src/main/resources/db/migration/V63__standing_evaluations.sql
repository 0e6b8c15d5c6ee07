-- Evaluations that are run again when something that they are about is published anew.
-- line: the first evaluation of those that follow each other; null: it does not stand.
alter table evaluation add column line text;
-- Whether it is the newest of its line.
alter table evaluation add column standing boolean not null default false;
-- The request as it was made, to be made again.
alter table evaluation add column request text;
-- By model, what its answers come from: another of it is a reason to run again.
alter table evaluation add column origins text;
-- Why it was run again; null: somebody asked for it.
alter table evaluation add column cause text;
-- Who came first in its newest ranking with everything, and in which share of the resamples.
alter table evaluation add column winner text;
alter table evaluation add column winner_p_best double precision;
create index evaluation_standing on evaluation (tenant) where standing;
create unique index evaluation_line_cause on evaluation (tenant, line, cause) where cause is not null;

-- What has become of winners, to be announced.
create table standing_event (
    number       bigint generated always as identity primary key,
    tenant       text not null,
    line         text not null,
    evaluation   text not null,
    revision     bigint not null,
    event        text not null,
    happened_at  timestamptz not null,
    announced_at timestamptz,
    unique (evaluation, revision)
);
create index standing_event_unannounced on standing_event (number) where announced_at is null;
