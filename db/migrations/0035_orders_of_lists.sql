-- The files of whoever is called so are found, filtered and counted without a look at any of them.
drop index application_of_person;
create index application_of_person on application (applicant, submissions, id, year, ancestor_2, ancestor_3, ancestor_4, state, level, series);
-- A list by units is read unit by unit.
create index organisation_by_name on organisation (name, id);
