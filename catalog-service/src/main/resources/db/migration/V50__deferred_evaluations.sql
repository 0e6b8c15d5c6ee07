-- When the trials of an evaluation that may wait are to go out, at the latest so that it is done by its deadline; null: at once.
alter table evaluation add column starts_at timestamptz;
alter table evaluation add column latest_start timestamptz;
-- Of the window that starts_at comes from; 0 before the first.
alter table evaluation add column window_revision integer not null default 0;
