-- Models and licences are logs of revisions: the newest of an identity is what holds. Rows are numbered in the order in which
-- they are committed, and published_at grows with the number: writers take turns by an advisory lock.
create table revision (
    number       bigint generated always as identity primary key,
    kind         text not null,
    tenant       text not null,
    id           text not null,
    revision     integer not null,
    -- Null: withdrawn.
    body         text,
    published_at timestamptz not null,
    announced_at timestamptz,
    unique (kind, tenant, id, revision)
);
create index revision_of_tenant on revision (kind, tenant, number);
create index revision_unannounced on revision (kind, number) where announced_at is null;
create index revision_published on revision (published_at);

insert into revision (kind, tenant, id, revision, body, published_at, announced_at)
    select kind, tenant, id, revision, body, published_at, announced_at
    from (select 'LICENCE' as kind, tenant, id, revision, body, published_at, announced_at from licence
          union all
          select 'MODEL', tenant, id, revision, body, published_at, announced_at from model) as known
    order by published_at, kind, id;

drop table model;
drop table licence;
