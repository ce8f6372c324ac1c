-- 申报路径: who forwards to whom, for one series and level. Asked for by the lower unit, granted by the upper one or by the
-- office that convenes the committee; the one that is live is the only way up.
create table route (
  id bigint generated always as identity primary key,
  organisation bigint not null references organisation,
  target bigint references organisation,
  committee bigint references committee,
  series text not null,
  level text not null,
  state text not null default 'open',
  version int not null default 1,
  asked_by bigint not null references account,
  asked_at timestamptz not null,
  -- Decided by the other side, taken back by the one who asked, or replaced by a later one.
  ended_by bigint references account,
  decided_at timestamptz,
  ended_at timestamptz,
  reason text,
  constraint route_leads_to_a_unit_or_a_committee check (num_nonnulls(target, committee) = 1),
  constraint no_route_leads_to_oneself check (target <> organisation),
  constraint state_is_known check (state in ('open', 'granted', 'refused', 'withdrawn', 'replaced')),
  constraint refused_has_a_reason check (state <> 'refused' or coalesce(btrim(reason), '') <> ''),
  constraint decided_has_a_moment check (state not in ('granted', 'refused', 'replaced') or decided_at is not null)
);
create unique index one_live_route on route (organisation, series, level) where state = 'granted';
create unique index one_open_route_request on route (organisation, series, level) where state = 'open';
create index route_of_unit on route (organisation, id desc);
create index route_to_unit on route (target, state, id desc) where target is not null;
create index route_to_committee on route (committee, state, id desc) where committee is not null;
grant select, insert, update (state, version, ended_by, decided_at, ended_at, reason) on route to title_review_app;

-- 权限: a unit that registered itself may do nothing in title work until its permission is granted.
alter table organisation add column permitted_at timestamptz default now();
-- 所在地区, by its code of GB/T 2260.
alter table organisation add column division text;

-- With whom the opinion on an outcome's notice lies.
alter table application add column opinion_office bigint
  generated always as (((progress -> 'path') ->> ((progress ->> 'at')::int))::bigint) stored;
create index application_opinion_at on application (opinion_office, year, arrived_at, id) where opinion_office is not null;
create index application_own_outcome on application (organisation, state, arrived_at, id)
  where state in ('passed', 'outcome-on-notice', 'opinion-climbing', 'opinion-arrived');

-- What a unit proves an objection with.
create table opinion_file (
  application bigint not null references application,
  file bigint not null references file,
  primary key (application, file)
);
create index opinion_file_file on opinion_file (file);
grant select, insert on opinion_file to title_review_app;

-- Forwarded by an office since the last submission: what the way back up of opinions follows, and 已上报 lists.
create index event_forwarded on event (application, id) where act in ('submit', 'forward');
