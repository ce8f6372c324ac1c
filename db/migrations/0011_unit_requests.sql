-- A unit that is missing among those to choose from: whoever works there asks for it, the office that it would belong to
-- registers it or says why not. Whom to call at the unit is personal, and sealed.
create table unit_request (
  id bigint generated always as identity primary key,
  account bigint not null references account on delete cascade,
  name text not null,
  credit_code text,
  contact text not null,
  mobile_sealed bytea not null,
  -- The office whose administrator has it now.
  office bigint not null references organisation,
  state text not null default 'open',
  reason text,
  made bigint references organisation,
  asked_at timestamptz not null,
  decided_by bigint references account,
  decided_at timestamptz,
  constraint state_is_known check (state in ('open', 'registered', 'declined', 'withdrawn')),
  constraint declined_has_a_reason check (state <> 'declined' or reason <> ''),
  constraint registered_has_a_unit check ((state = 'registered') = (made is not null)),
  constraint settled_has_a_moment check ((state = 'open') = (decided_at is null))
);
create unique index one_open_unit_request_a_person on unit_request (account) where state = 'open';
create index unit_request_office on unit_request (office, asked_at) where state = 'open';
create index unit_request_account on unit_request (account, id desc);

grant select, insert, update on unit_request to title_review_app;
