-- When the trial was completed (the price of that moment holds), how long it took, and a digest of what was answered.
alter table trial
    add column completed_at timestamptz,
    add column total_nanos bigint,
    add column answer text;

-- A run's footprint by the facts of its request is revision 1; each later one is by facts that have changed since. Each row is its own
-- outbox, and none is ever changed: what was ranked by it stays as it was.
create table footprint (
    tenant text not null,
    run text not null,
    revision integer not null,
    footprint text not null,
    cost_lines text not null,
    estimated_at timestamptz not null,
    published boolean not null default false,
    primary key (tenant, run, revision)
);
create index footprint_to_publish on footprint (tenant, run, revision) where not published;

insert into footprint (tenant, run, revision, footprint, cost_lines, estimated_at, published)
select tenant, run, 1, footprint, '[]', estimated_at, published from run where footprint is not null;

-- The newest revision; 0 until every expected trial has ended.
alter table run add column revision integer not null default 0;
update run set revision = 1 where footprint is not null;
drop index run_to_estimate;
drop index run_to_publish;
alter table run drop column footprint, drop column estimated_at, drop column published;
create index run_to_estimate on run (tenant, run) where revision = 0 and ended = expected;
create index run_of_evaluation on run (tenant, evaluation);

-- The catalogue's endpoint that a run is priced by, what its trials used up in one piece for weighing it anew, and why that is due.
alter table run
    add column model text,
    add column endpoint text,
    add column used bytea,
    add column first_completed timestamptz,
    add column last_completed timestamptz,
    add column changed text,
    add column repriced boolean not null default false;
create index run_of_endpoint on run (tenant, model, endpoint) where endpoint is not null;
create index run_by_time on run (last_completed) where last_completed is not null;
create index run_to_weigh_anew on run (tenant, run) where (changed is not null or repriced) and revision > 0;

-- What endpoints have cost since when, as the catalogue tells it.
create table endpoint_price (
    tenant text not null,
    model text not null,
    endpoint text not null,
    as_of date not null,
    prices text not null,
    primary key (tenant, model, endpoint, as_of)
);
