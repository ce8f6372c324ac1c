-- A file that a declaration took over with a row of the library: the same content, and as frozen as its row.
alter table file add column copied_from bigint references file;
create index file_copied_from on file (application, copied_from) where copied_from is not null;
