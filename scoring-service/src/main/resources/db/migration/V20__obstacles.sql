-- Why a metric did not score a completion, one for each metric of the evaluation; absent where all of them did.
alter table trial add column obstacles text[];
