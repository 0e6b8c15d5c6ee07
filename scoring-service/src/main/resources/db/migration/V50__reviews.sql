-- What people judged of completions. Of one reviewer's reviews of one trial the latest stands.
create table review (
    tenant text not null,
    run text not null,
    sample text not null,
    repetition int not null,
    reviewer text not null,
    evaluation text not null,
    -- APPROVED, CORRECTED or REJECTED
    judgement text not null,
    correction text,
    -- how long it took; null where nobody measured it
    nanos bigint,
    score int,
    reviewed_at timestamptz not null,
    -- what the human metrics measured, one after the other; null where there is nothing to measure
    statistics double precision[],
    -- the row is its own outbox: ReviewRecorded is with the broker
    told boolean not null default false,
    primary key (tenant, run, sample, repetition, reviewer)
);
create index review_of_evaluation on review (tenant, evaluation, reviewed_at);
create index review_untold on review (tenant, evaluation) where not told;

-- when an evaluation is to be ranked anew because of reviews; null where all of them are ranked
alter table evaluation add column review_due timestamptz;
create index evaluation_review_due on evaluation (review_due) where review_due is not null;
