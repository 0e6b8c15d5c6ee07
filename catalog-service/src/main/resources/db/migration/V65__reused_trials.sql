-- With what each run's trials were to be completed, as a digest: trials of runs of the same setting may stand for each other.
create table run_setting (
    tenant       text not null,
    run          text not null,
    evaluation   text not null,
    suite        text not null,
    repetitions  integer not null,
    setting      text not null,
    -- Of an API, by whose newest word earlier makers are judged.
    endpoint     text,
    requested_at timestamptz not null,
    -- ReusableTrials as scoring tells it; null until every trial of the run has ended.
    reusable     text,
    primary key (tenant, run)
);
create index run_setting_reusable on run_setting (tenant, setting, requested_at desc) where reusable is not null;
create index run_setting_heard on run_setting (tenant, endpoint, requested_at desc)
    where reusable is not null and endpoint is not null;

-- By sample of the batch, the earlier trials that may stand for its own, as JSON; null: none. Decided once, with the batch.
alter table trial_batch add column earlier text;
-- Trials for which earlier ones may stand, and those for which they did, as scoring tells.
alter table evaluation add column reusable integer not null default 0;
alter table evaluation add column reused integer not null default 0;
