-- Samples of a cluster resemble each other and are drawn together; null where a sample stands alone.
alter table sample add column cluster text;
