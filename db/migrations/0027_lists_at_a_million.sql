-- What each desk decided last of each file. Lists of what a desk has decided are one range of this, where they were a join of
-- the whole log with itself. The round says how often the file had been handed in by then: what was said before it came anew is
-- said of another file. Year, level and series are the file's own, kept beside so that a filter is part of the range.
create table decision (
  application bigint not null references application (id),
  office bigint not null references organisation (id),
  role text not null,
  event bigint not null,
  act text not null,
  at timestamptz not null,
  round int not null,
  year int not null,
  level text,
  series text,
  constraint one_last_word_a_desk primary key (application, office, role)
);
insert into decision (application, office, role, event, act, at, round, year, level, series)
  select distinct on (e.application, e.office, e.actor_is) e.application, e.office, e.actor_is, e.id, e.act, e.at,
    (select count(*) from event s where s.application = e.application and s.act = 'submit' and s.version < e.version),
    a.year, a.level, a.series
  from event e join application a on a.id = e.application
  where e.act in ('approve', 'sendBack', 'refuse', 'bar') and e.office is not null
  order by e.application, e.office, e.actor_is, e.version desc;
create index decision_at_desk on decision (office, role, event desc, year, level, series);
grant select, insert, update, delete on decision to title_review_app;
-- The choice of a file may change between two rounds.
create function carry_choice() returns trigger language plpgsql as $$
begin
  update decision set level = new.level, series = new.series where application = new.id;
  return null;
end $$;
create trigger decisions_carry_the_choice after update of level, series on application for each row
  when (old.level is distinct from new.level or old.series is distinct from new.series) execute function carry_choice();
drop index event_decided_at_desk;

-- A list is read in its order, and what it is filtered by stands behind the order in the same index: rows that do not fit are
-- passed by without a look at the table. A count wants equality first, for the largest offices alone.
drop index application_below_2, application_below_3, application_below_4, application_below_5, application_of_year;
create index application_of_year on application (year, id desc, state, level, series);
create index application_below_2 on application ((ancestors[2]), year, id desc, state, level, series);
create index application_below_3 on application ((ancestors[3]), year, id desc, state, level, series) where ancestors[3] is not null;
create index application_below_4 on application ((ancestors[4]), year, id desc, state, level, series) where ancestors[4] is not null;
create index application_below_5 on application ((ancestors[5]), year, id desc, state, level, series) where ancestors[5] is not null;
create index application_counted on application (year, state, level, series);
create index application_counted_below_2 on application ((ancestors[2]), year, state, level, series);

-- Which levels a series has, and which states a year: without it a rare pair is taken for a common one and looked for row by row.
create statistics application_choice (mcv, ndistinct) on year, state, level, series from application;

-- One index for a desk's queue instead of three.
drop index application_at_desk, application_at_desk_by_level, application_at_desk_of_any_year;
create index application_at_desk on application (desk_office, desk_role, arrived_at, id, year, level, series) where desk_office is not null;

-- Most files lie at a desk: they need not be in the indexes of those that lie with an office or a committee.
drop index application_at_office, application_at_committee;
create index application_at_office on application (office, year, state, arrived_at, id) where office is not null;
create index application_at_committee on application (committee, state, arrived_at, id) where committee is not null;

-- The other orders that lists offer, for offices of any size.
drop index application_name;
create index application_by_name on application (year, applicant_name, id, state, level, series);
create index application_by_submission on application (year, submitted_at, id, state, level, series) where submissions > 0;

-- People are found by a piece of their name as written, as spelt and by its initials (server/person-names.ts): `read` is all
-- of them, `pieces` what a search begins with. Rows from before are read by a job.
alter table account add column read text;
alter table account add column pieces text[];
alter table account add constraint read_with_its_pieces check ((read is null) = (pieces is null));
create index account_pieces on account using gin (pieces) with (fastupdate = off);
create index account_unread on account (id) where pieces is null and kind = 'applicant';
alter table application add column applicant_read text;
