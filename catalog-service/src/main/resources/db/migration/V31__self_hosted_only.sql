-- Samples that may not be sent to an API.
alter table suite add column self_hosted_only boolean not null default false;
