-- Commands that came by Kafka, each with what came of it: the row says that it has been handled, and is the answer's outbox.
create table command (
    number       bigint generated always as identity,
    tenant       text not null,
    id           text not null,
    answer       text not null,
    answered_at  timestamptz not null,
    announced_at timestamptz,
    primary key (tenant, id)
);
create index command_unannounced on command (number) where announced_at is null;
