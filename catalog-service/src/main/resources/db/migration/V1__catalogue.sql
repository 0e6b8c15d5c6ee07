-- Every row that is announced on a topic is its own outbox: announced_at is null until the broker has it.

create table licence (
    tenant       text not null,
    id           text not null,
    name         text not null,
    commercial   text not null,
    body         text not null,
    revision     integer not null,
    published_at timestamptz not null,
    announced_at timestamptz,
    primary key (tenant, id)
);
create index licence_unannounced on licence (published_at) where announced_at is null;

-- The columns beside body are what lists are filtered and sorted by.
create table model (
    tenant         text not null,
    id             text not null,
    name           text not null,
    creator        text not null,
    description    text not null,
    licence        text,
    parameters     bigint,
    context_window integer,
    released       date,
    options        text[] not null,
    pools          text[] not null,
    body           text not null,
    revision       integer not null,
    published_at   timestamptz not null,
    announced_at   timestamptz,
    primary key (tenant, id)
);
create index model_unannounced on model (published_at) where announced_at is null;

create table suite (
    tenant            text not null,
    version           text not null,
    name              text not null,
    digest            text not null,
    samples           integer not null,
    splits            text not null,
    published_at      timestamptz not null,
    -- Samples up to this position, exclusive, are announced; the suite itself after them.
    announced_samples integer not null,
    announced_at      timestamptz,
    primary key (tenant, version)
);
create index suite_unannounced on suite (published_at) where announced_at is null;

create table sample (
    tenant     text not null,
    suite      text not null,
    position   integer not null,
    id         text not null,
    input      text not null,
    reference_texts text not null,
    tags       text not null,
    primary key (tenant, suite, position),
    unique (tenant, suite, id),
    foreign key (tenant, suite) references suite (tenant, version)
);

create table recording (
    tenant        text not null,
    id            text not null,
    suite         text not null,
    model         text not null,
    completions   integer not null,
    missing       integer not null,
    first_missing text,
    unused        integer not null,
    recorded_at   timestamptz not null,
    primary key (tenant, id),
    foreign key (tenant, suite) references suite (tenant, version)
);

create table completion (
    tenant        text not null,
    recording     text not null,
    sample        text not null,
    text          text not null,
    input_tokens  integer,
    output_tokens integer,
    latency_nanos bigint,
    cpu_nanos     bigint,
    primary key (tenant, recording, sample),
    foreign key (tenant, recording) references recording (tenant, id)
);

create table evaluation (
    id                     text not null primary key,
    number                 bigint generated always as identity unique,
    tenant                 text not null,
    name                   text,
    suite                  text not null,
    snapshot               text not null,
    state                  text not null,
    revision               bigint not null,
    expected               integer not null,
    completed              integer not null,
    failures               text not null,
    requested_at           timestamptz not null,
    announced_at           timestamptz,
    cancelled_at           timestamptz,
    cancellation_announced_at timestamptz,
    foreign key (tenant, suite) references suite (tenant, version)
);
create index evaluation_by_tenant on evaluation (tenant, number desc);
create index evaluation_unannounced on evaluation (number) where announced_at is null;
create index evaluation_cancelling on evaluation (number)
    where cancelled_at is not null and cancellation_announced_at is null;

-- Trials of one repetition on the samples from first_sample to last_sample, exclusive, by position.
create table trial_batch (
    evaluation   text not null references evaluation (id),
    number       integer not null,
    id           text not null unique,
    candidate    integer not null,
    repetition   integer not null,
    first_sample integer not null,
    last_sample  integer not null,
    announced_at timestamptz,
    primary key (evaluation, number)
);
create index trial_batch_unannounced on trial_batch (evaluation, number) where announced_at is null;
