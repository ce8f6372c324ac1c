-- 权限申请: one for each unit that registered itself, filled in until it is handed in, and again when it was refused.
create table permission_request (
  organisation bigint primary key references organisation,
  state text not null default 'draft',
  version int not null default 1,
  name text not null,
  credit_code text,
  division text not null,
  contact text not null,
  phone text not null,
  address text not null,
  saved_at timestamptz not null,
  -- What the register of units said, and the office that decides where it did not say yes.
  finding text,
  bureau bigint references organisation,
  submitted_at timestamptz,
  decided_by bigint references account,
  decided_at timestamptz,
  reason text,
  constraint state_is_known check (state in ('draft', 'open', 'granted', 'refused')),
  constraint handed_in_was_looked_up check (state = 'draft' or (finding is not null and submitted_at is not null)),
  constraint waiting_lies_with_a_bureau check (state not in ('open', 'refused') or bureau is not null),
  constraint only_the_register_grants_by_itself check (state <> 'granted' or decided_by is not null or finding = 'matched'),
  constraint refused_has_a_reason check (state <> 'refused' or coalesce(btrim(reason), '') <> '')
);
create index permission_request_at_bureau on permission_request (bureau, state, submitted_at, organisation);
grant select, insert, update on permission_request to title_review_app;

-- What was decided before, for the unit to read and for the log: only ever added to.
create table permission_decision (
  id bigint generated always as identity primary key,
  organisation bigint not null references organisation,
  state text not null,
  finding text not null,
  reason text,
  decided_by bigint references account,
  decided_at timestamptz not null,
  constraint state_is_a_decision check (state in ('granted', 'refused'))
);
create index permission_decision_of_unit on permission_decision (organisation, id desc);
grant select, insert on permission_decision to title_review_app;

-- 单位名录: names and credit codes that units are checked against, imported from a sheet.
create table registered_unit (
  credit_code text primary key,
  name text not null,
  imported_at timestamptz not null,
  constraint name_is_given check (btrim(name) <> '')
);
grant select, insert, update, delete on registered_unit to title_review_app;
