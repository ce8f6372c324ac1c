-- Where the province's identity service opens accounts: people ask a unit to be theirs, and the unit agrees or says why not.
create table binding (
  id bigint generated always as identity primary key,
  account bigint not null references account on delete cascade,
  organisation bigint not null references organisation,
  -- The unit that the person was bound to when asking, if any.
  former bigint references organisation,
  explanation text not null,
  state text not null default 'open',
  version int not null default 1,
  reason text,
  asked_at timestamptz not null,
  decided_by bigint references account,
  decided_at timestamptz,
  constraint state_is_known check (state in ('open', 'approved', 'refused', 'withdrawn')),
  constraint binding_is_explained check (btrim(explanation) <> ''),
  constraint binding_changes_the_unit check (former is distinct from organisation),
  constraint refused_has_a_reason check (state <> 'refused' or coalesce(btrim(reason), '') <> ''),
  constraint settled_by_somebody_at_a_moment check (
    (state = 'open') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint only_the_person_withdraws_and_never_decides check (
    decided_by is null or (state = 'withdrawn') = (decided_by = account))
);
create unique index one_open_binding_a_person on binding (account) where state = 'open';
create index binding_of_person on binding (account, id desc);
create index binding_waiting on binding (organisation, asked_at, id) where state = 'open';
create index binding_decided on binding (organisation, decided_at desc, id desc) where state in ('approved', 'refused');

-- Units that register themselves are known by their credit code, which is given once (GB 32100).
create unique index one_unit_a_credit_code on organisation (credit_code) where credit_code is not null;

-- 联系地址, sealed like a phone.
alter table account add column address_sealed bytea;

-- The service's token of this session, sealed: it asks for it when the session is to end there too.
alter table login_session add column token_sealed bytea;
alter table login_session add constraint only_who_came_by_a_service_has_its_token check (token_sealed is null or issuer is not null);

grant select, insert, update on binding to title_review_app;
