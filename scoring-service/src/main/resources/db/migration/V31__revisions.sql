-- Metrics may be added to an evaluation: to completions that are there, without another call of a model.
-- JSON list of all of them in the order in which trials keep what they measured; null: those of the request.
alter table evaluation add column metrics text;
-- which of them decides the ranking, counted from 0
alter table evaluation add column decisive int not null default 0;
-- how often runs were to be scored: grows with every addition
alter table evaluation add column round int not null default 1;

-- Rankings that held everything when they were made. They stay as they were told.
create table revision (
    tenant text not null,
    evaluation text not null,
    revision bigint not null,
    -- RankingUpdated, and what of it is new
    ranking text not null,
    change text not null,
    primary key (tenant, evaluation, revision)
);
