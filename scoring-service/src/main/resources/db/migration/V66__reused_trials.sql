-- Where a completion was taken over from, of the same tenant; null where the trial was run. A trial that is taken over names the one that
-- was run, never another that was taken over.
alter table trial add column earlier_evaluation text;
alter table trial add column earlier_run text;

-- What made a run's own completions, each once.
create table run_maker (
    tenant text not null,
    run text not null,
    -- Maker
    maker text not null,
    primary key (tenant, run, maker)
);
