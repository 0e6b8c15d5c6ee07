-- The trial that was run, of the same tenant, where one was taken over instead of being run; null otherwise. What it took is that one's:
-- nothing was used up again.
alter table trial
    add column earlier_run text,
    add column earlier_sample text,
    add column earlier_repetition integer;
