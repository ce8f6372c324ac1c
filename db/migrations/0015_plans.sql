-- 评审计划 that the units forming committees design, several a year. What is published is a version that nobody rewrites:
-- whoever has begun keeps the form, the conditions and the undertaking of their version. Only the window is the plan's own.
alter table plan drop constraint one_plan_a_year;
alter table plan
  add column organiser bigint references organisation,
  add column committee bigint references committee,
  add column kind text,
  add column series text,
  add column levels text[] not null default '{}',
  -- What its organiser is working on.
  add column draft jsonb,
  add column version int not null default 1,
  -- The version that people declare by now; none before the first.
  add column published int,
  add column copied_from bigint references plan,
  add column removed_at timestamptz,
  add column changed_at timestamptz,
  alter column form_id drop not null,
  alter column form_version drop not null;
create unique index one_plan_a_year on plan (year) where organiser is null;
alter table plan add constraint designed_has_its_parts check (
  (organiser is null and form_id is not null) or
  (organiser is not null and draft is not null and committee is not null and kind is not null and series is not null));
alter table plan add constraint published_has_a_form check (published is null or form_id is not null);
alter table plan add constraint published_is_not_removed check (published is null or removed_at is null);
create index plan_designed on plan (opens desc, id desc) where published is not null and organiser is not null;
create index plan_of_organiser on plan (organiser, year desc, id desc) where removed_at is null;

create table plan_version (
  plan bigint not null references plan,
  number int not null,
  design jsonb not null,
  form_id text not null,
  form_version int not null,
  published_by bigint not null references account,
  published_at timestamptz not null,
  primary key (plan, number),
  constraint form_of_plan_version foreign key (form_id, form_version) references form
);

-- 附件 to download with the plan, and 诚信承诺书 as it was agreed to before the form opened.
alter table file add column plan bigint references plan;
alter table file drop constraint a_file_is_for_one_thing;
alter table file add constraint a_file_is_for_one_thing check (num_nonnulls(application, achievement, plan) <= 1);
create index file_plan on file (plan, id) where plan is not null;
alter table application add column pledged jsonb;

grant select, insert on plan_version to title_review_app;
