-- Texts to choose from, as a JSON list; null where a sample has none.
alter table sample add column choices text;
