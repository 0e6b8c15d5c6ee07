-- The texts among which a model was to choose, and what it found: for each choice the logarithm, tokens and bytes.
alter table sample add column choices text[];
alter table trial add column likelihoods double precision[];
