-- Held-out samples and how often they were asked. The row is locked while somebody is answered.
create table held_out (
    tenant text not null,
    suite text not null,
    looks bigint not null default 0,
    primary key (tenant, suite)
);

-- What was told of a run on held-out samples. Told once: whoever asks again is told the same.
create table held_out_look (
    tenant text not null,
    suite text not null,
    -- scores of different signatures are not compared: each has a Ladder of its own, and all of them the same looks
    signature text not null,
    run text not null,
    evaluation text not null,
    -- from 1, over everything that was asked of these samples
    look bigint not null,
    improved boolean not null,
    alarm boolean not null,
    -- HeldOut as it is told
    told text not null,
    primary key (tenant, suite, signature, run)
);
create index held_out_best on held_out_look (tenant, suite, signature, look) where improved;

-- Suites with samples that nobody may tune on. Once unsealed they stay so.
create table seal (
    tenant text not null,
    suite text not null,
    -- the suite of those samples: itself, or a part
    part text not null,
    samples int not null,
    unsealed boolean not null,
    primary key (tenant, suite)
);
