-- A file taken out of the answers is out of reach at once, and within reach again when it is put back.
alter table file add column dropped_at timestamptz;
