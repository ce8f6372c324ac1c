-- 答辩安排. One that is replaced or cancelled stays, with its end and its reason; nobody rewrites what was arranged.
create table defence (
  id bigint generated always as identity primary key,
  application bigint not null references application,
  on_day date not null,
  begins time not null,
  ends time not null,
  place text not null,
  panel text not null default '',
  note text not null default '',
  made_by bigint not null references account,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by bigint references account,
  end_reason text,
  constraint begins_before_it_ends check (begins < ends),
  constraint place_is_given check (btrim(place) <> ''),
  constraint ended_has_a_reason check (
    (ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null) and btrim(end_reason) <> '')
);
create unique index one_defence_an_application on defence (application) where ended_at is null;
create index defence_application on defence (application, id);
create index defence_on_day on defence (on_day) where ended_at is null;

grant select, insert, update (ended_at, ended_by, end_reason) on defence to title_review_app;
