-- How much a sample counts beside others; null: as much as any other.
alter table sample add column weight double precision;

-- A file being brought in, which may take its time. Nothing of it is stored unless it succeeds.
create table suite_import (
    tenant       text not null,
    id           text not null,
    file         text not null,
    name         text not null,
    state        text not null,
    bytes        bigint not null,
    bytes_read   bigint not null,
    samples      bigint not null,
    -- The suite's version, or why there is none, as JSON.
    outcome      text,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    primary key (tenant, id)
);

-- A suite may be divided into a part to tune on and a part that is held out, whose samples are then not shown.
alter table suite add column part text;
alter table suite add column divided_from text;
alter table suite add column sealed_at timestamptz;
alter table suite add column unsealed_at timestamptz;

-- What a suite covers, as JSON, by the method that worked it out.
create table suite_coverage (
    tenant text not null,
    suite  text not null,
    method text not null,
    report text not null,
    primary key (tenant, suite)
);
