-- A run is known from its evaluation or from its first trial, whichever comes first.
create table run (
    tenant text not null,
    run text not null,
    evaluation text,
    expected integer,
    plan text,
    ended integer not null default 0,
    -- The footprint as it is published, once every expected trial has ended: the row is its own outbox.
    footprint text,
    estimated_at timestamptz,
    published boolean not null default false,
    primary key (tenant, run)
);

create index run_to_estimate on run (tenant, run) where footprint is null and ended = expected;
create index run_to_publish on run (tenant, run) where footprint is not null and not published;

-- What a trial used up: nothing of what was asked or answered.
create table trial (
    tenant text not null,
    run text not null,
    sample text not null,
    repetition integer not null,
    failure text,
    input_tokens integer,
    output_tokens integer,
    cpu_nanos bigint,
    node_nanos bigint,
    architecture text,
    cpu_model text,
    logical_cpus integer,
    instance_type text,
    region text,
    watt_hours double precision,
    meter text,
    primary key (tenant, run, sample, repetition)
);
