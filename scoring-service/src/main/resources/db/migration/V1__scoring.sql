-- Every effect of an event is an insert by its natural key that does nothing the second time. Tenants are in every key.

create table evaluation (
    tenant text not null,
    evaluation text not null,
    suite text not null,
    -- EvaluationRequested as it came: frozen
    request text not null,
    -- RankingUpdated as it stands. Text, not jsonb: the same events shall give the same bytes.
    ranking text,
    revision bigint not null default 0,
    -- the row is its own outbox: the broker has the revision that was told
    told bigint not null default 0,
    told_at timestamptz,
    -- every trial has ended and is scored, every footprint is there, the last revision holds everything
    settled boolean not null default false,
    primary key (tenant, evaluation)
);
create index evaluation_open on evaluation (tenant, evaluation) where not settled or told < revision;

-- may come before the evaluation itself
create table cancellation (
    tenant text not null,
    evaluation text not null,
    primary key (tenant, evaluation)
);

create table run (
    tenant text not null,
    run text not null,
    evaluation text not null,
    -- RunScored is with the broker
    told boolean not null default false,
    primary key (tenant, run)
);
create index run_of_evaluation on run (tenant, evaluation);

create table sample (
    tenant text not null,
    suite text not null,
    sample text not null,
    input text not null,
    refs text[] not null,
    primary key (tenant, suite, sample)
);

create table trial (
    tenant text not null,
    run text not null,
    sample text not null,
    repetition int not null,
    evaluation text not null,
    -- COMPLETED or a failure category
    outcome text not null,
    completion text,
    reason text,
    input_tokens int,
    output_tokens int,
    first_token_nanos bigint,
    total_nanos bigint,
    -- one score for each metric of the evaluation, null where it is unscored; absent until sample and evaluation are known
    scores double precision[],
    -- what the metrics measured, one after the other, unscored ones left out
    statistics double precision[],
    primary key (tenant, run, sample, repetition)
);
create index trial_waiting on trial (tenant, evaluation) where outcome = 'COMPLETED' and scores is null;

create table run_count (
    tenant text not null,
    run text not null,
    outcome text not null,
    trials int not null,
    primary key (tenant, run, outcome)
);

create table footprint (
    tenant text not null,
    run text not null,
    footprint text not null,
    primary key (tenant, run)
);
