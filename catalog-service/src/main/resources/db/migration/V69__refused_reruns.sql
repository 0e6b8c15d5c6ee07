-- Why a standing evaluation was not run again when it should have been, by what, and when; null: it never was refused.
alter table evaluation add column refusal_cause text;
alter table evaluation add column refusal_reason text;
alter table evaluation add column refused_at timestamptz;
