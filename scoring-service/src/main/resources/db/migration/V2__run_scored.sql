-- RunScored as it was told: made once when the run has ended, and used again for the ranking.
alter table run add column scored text;
