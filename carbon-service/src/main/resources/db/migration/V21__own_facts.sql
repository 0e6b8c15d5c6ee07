-- What a tenant knows better than the tables that are shipped: negotiated prices, its grids and contracts, its own measurements.
create table own_table (
    tenant text not null,
    name text not null,
    -- CSV as it was checked
    body text not null,
    source text not null,
    given_at timestamptz not null,
    primary key (tenant, name)
);

-- What the feed told of grids, hour by hour; the same for every tenant.
create table grid_reading (
    region text not null,
    start_at timestamptz not null,
    grams_per_kilowatt_hour double precision not null,
    source text not null,
    primary key (region, start_at)
);
