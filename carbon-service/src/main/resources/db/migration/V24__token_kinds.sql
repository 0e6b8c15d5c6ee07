-- Tokens that have prices of their own: of the input those that a cache served or took, of the output those of reasoning.
alter table trial
    add column cache_read_tokens integer,
    add column cache_write_tokens integer,
    add column reasoning_tokens integer;
