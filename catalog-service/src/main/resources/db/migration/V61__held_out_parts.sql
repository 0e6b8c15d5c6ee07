-- Of a suite that was divided the part that is held out, a suite of its own, and how many samples that has.
alter table suite add column held_out_part text;
alter table suite add column held_out_samples int;

update suite whole set held_out_part = held.version, held_out_samples = held.samples
from suite held
where held.tenant = whole.tenant and held.divided_from = whole.version and held.part = 'HELD_OUT';
