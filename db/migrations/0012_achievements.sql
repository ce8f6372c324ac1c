-- 业绩库: what people keep for later declarations. The employer checks each entry; applications take copies over.
create table achievement (
  id bigint generated always as identity primary key,
  person bigint not null references account,
  kind text not null,
  -- The row's own name in the browser that made it: saved twice it is one entry.
  key text not null,
  form_id text not null,
  form_version int not null,
  -- What it is called in lists; never a personal number.
  name text not null default '',
  value jsonb not null,
  state text not null default 'draft',
  version int not null default 1,
  -- The unit that it was last submitted to.
  unit bigint references organisation,
  reason text,
  decided_by bigint references account,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  foreign key (form_id, form_version) references form,
  constraint one_achievement_a_key unique (person, key),
  constraint state_is_known check (state in ('draft', 'pending', 'approved', 'returned', 'removed')),
  constraint submitted_lies_with_a_unit check (
    state not in ('pending', 'approved', 'returned') or (unit is not null and submitted_at is not null)),
  constraint decided_by_somebody_at_a_moment check (
    (state in ('approved', 'returned')) = (decided_by is not null and decided_at is not null)),
  constraint returned_has_a_reason check (state <> 'returned' or coalesce(btrim(reason), '') <> ''),
  constraint nobody_decides_on_their_own check (decided_by is null or decided_by <> person)
);
create index achievement_of_person on achievement (person, kind, id desc) where state <> 'removed';
create index achievement_pending on achievement (unit, submitted_at, id) where state = 'pending';
create index achievement_decided on achievement (unit, decided_at desc, id desc) where state in ('approved', 'returned');

-- What happened to it, only ever added to; what was submitted stays as it was.
create table achievement_event (
  id bigint generated always as identity primary key,
  achievement bigint not null references achievement,
  version int not null,
  act text not null,
  state text not null,
  actor bigint not null references account,
  actor_is text not null,
  actor_name text not null,
  office bigint references organisation,
  reason text,
  value jsonb,
  at timestamptz not null,
  constraint one_achievement_act_a_version unique (achievement, version),
  constraint what_is_submitted_is_kept check (act <> 'submit' or value is not null)
);

-- Keyed hashes of what makes two entries the same achievement, and of their evidence: equal ones are found across the region.
create table achievement_mark (
  achievement bigint not null references achievement,
  mark bytea not null,
  says text not null,
  primary key (achievement, mark)
);
create index achievement_mark_mark on achievement_mark (mark, achievement);

alter table file add column achievement bigint references achievement;
alter table file add constraint a_file_is_for_one_thing check (application is null or achievement is null);
create index file_achievement on file (achievement, id) where achievement is not null;

grant select, insert, update, delete on achievement, achievement_mark to title_review_app;
grant select, insert on achievement_event to title_review_app;
