-- Which upload a file came from: completing the same upload twice makes one file.
alter table file add column upload text;
create unique index one_file_an_upload on file (upload);
