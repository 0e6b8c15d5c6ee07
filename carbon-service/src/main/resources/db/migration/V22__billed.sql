-- What the cloud says that its customer emitted, as its export tells it. A month of an account is replaced as a whole.
create table billed_emission (
    tenant text not null,
    month text not null,
    account text not null,
    line integer not null,
    version text not null,
    product text not null,
    region text,
    location_grams double precision,
    market_grams double precision,
    making_grams double precision,
    primary key (tenant, month, account, line)
);
