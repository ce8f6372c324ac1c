-- Counting and passing by must not look at the table: a thousand files of a large office lie on as many pages. The database
-- answers from an index alone only where it holds plain columns, so the offices above a unit are columns beside the array; and
-- what was never submitted is in none of these lists.
drop index application_below_2, application_below_3, application_below_4, application_below_5, application_of_year,
  application_counted, application_counted_below_2, application_by_name, application_by_submission;
alter table application
  add column ancestor_2 bigint generated always as (ancestors[2]) stored,
  add column ancestor_3 bigint generated always as (ancestors[3]) stored,
  add column ancestor_4 bigint generated always as (ancestors[4]) stored,
  add column ancestor_5 bigint generated always as (ancestors[5]) stored;
create index application_of_year on application (year, id desc, state, level, series) where submissions > 0;
create index application_below_2 on application (ancestor_2, year, id desc, state, level, series) where submissions > 0;
create index application_below_3 on application (ancestor_3, year, id desc, state, level, series) where submissions > 0 and ancestor_3 is not null;
create index application_below_4 on application (ancestor_4, year, id desc, state, level, series) where submissions > 0 and ancestor_4 is not null;
create index application_below_5 on application (ancestor_5, year, id desc, state, level, series) where submissions > 0 and ancestor_5 is not null;
create index application_counted on application (year, state, level, series, id) where submissions > 0;
create index application_counted_below_2 on application (ancestor_2, year, state, level, series, id) where submissions > 0;
-- In the order of the whole province: files of other offices are passed by in the index, so one serves offices of every depth.
create index application_by_name on application (year, applicant_name, id, ancestor_2, ancestor_3, ancestor_4, state, level, series)
  where submissions > 0;
create index application_by_submission on application (year, submitted_at, id, ancestor_2, ancestor_3, ancestor_4, state, level, series)
  where submissions > 0;

-- The same for what a desk has decided: the state of the file, and whether it lies at that desk again, are kept beside.
drop index decision_at_desk;
alter table decision add column state text, add column here boolean not null default false;
update decision d set state = a.state, here = coalesce(d.office = a.desk_office and d.role = a.desk_role, false)
  from application a where a.id = d.application;
create index decision_at_desk on decision (office, role, year, event desc, state, level, series, application) where not here;
drop trigger decisions_carry_the_choice on application;
drop function carry_choice;
create function carry_to_decisions() returns trigger language plpgsql as $$
begin
  update decision d set level = new.level, series = new.series, state = new.state,
    here = coalesce(d.office = new.desk_office and d.role = new.desk_role, false)
  where d.application = new.id and (d.level, d.series, d.state, d.here) is distinct from
    (new.level, new.series, new.state, coalesce(d.office = new.desk_office and d.role = new.desk_role, false));
  return null;
end $$;
create trigger decisions_carry_what_is_listed after update of progress, level, series on application for each row
  when ((old.level, old.series, old.state, old.desk_office, old.desk_role) is distinct from
    (new.level, new.series, new.state, new.desk_office, new.desk_role)) execute function carry_to_decisions();
