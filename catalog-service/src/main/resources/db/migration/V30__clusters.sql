-- What a sample shares with others that resemble it: a document, a dialogue, a customer.
alter table sample add column cluster text;
