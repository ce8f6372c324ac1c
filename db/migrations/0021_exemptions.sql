-- 免面试: asked for where the plan has an interview, with the reason and proof, and decided by the unit that organises the plan.
create table exemption (
  id bigint generated always as identity primary key,
  application bigint not null references application,
  person bigint not null references account,
  reason text not null,
  state text not null default 'open',
  asked_at timestamptz not null,
  -- Withdrawn, or decided; why not, where it was refused.
  ended_at timestamptz,
  decided_by bigint references account,
  answer text,
  constraint state_is_known check (state in ('open', 'granted', 'refused', 'withdrawn')),
  constraint reason_is_given check (btrim(reason) <> ''),
  constraint ended_has_a_moment check ((state = 'open') = (ended_at is null)),
  constraint decided_by_somebody check ((state in ('granted', 'refused')) = (decided_by is not null)),
  constraint refused_has_a_reason check (state <> 'refused' or coalesce(btrim(answer), '') <> ''),
  constraint nobody_exempts_themself check (decided_by is null or decided_by <> person)
);
create unique index one_exemption_an_application on exemption (application) where state in ('open', 'granted');
create index exemption_application on exemption (application, id desc);
create index exemption_open on exemption (asked_at, id) where state = 'open';

create table exemption_file (
  exemption bigint not null references exemption,
  file bigint not null references file,
  primary key (exemption, file)
);
create index exemption_file_file on exemption_file (file);

grant select, insert, update (state, ended_at, decided_by, answer) on exemption to title_review_app;
grant select, insert on exemption_file to title_review_app;
