-- A footprint by prices or grids that have changed since stands in the place of the one before: the highest revision wins.
alter table footprint add column revision int not null default 1;
