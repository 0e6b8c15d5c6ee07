-- Evaluations that may wait for greener electricity, and the window that was chosen for each. The row is its own outbox.
create table deferral (
    tenant text not null,
    evaluation text not null,
    deferral text not null,
    home text not null,
    requested_at timestamptz not null,
    -- WindowChosen as it is told; null until one was chosen
    chosen text,
    revision integer not null default 0,
    starts_at timestamptz,
    chosen_at timestamptz,
    published boolean not null default true,
    primary key (tenant, evaluation)
);
create index deferral_to_publish on deferral (tenant, evaluation) where not published;
create index deferral_to_choose on deferral (tenant, evaluation) where chosen is null;

-- Parameters of models as the catalogue tells them: energy behind an API is told by a model's size.
create table model_size (
    tenant text not null,
    model text not null,
    total double precision not null,
    active double precision not null,
    source text not null,
    primary key (tenant, model)
);
