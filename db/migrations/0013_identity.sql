-- People who are known by an identity service: what it calls them stands here as a mark, for a subject may be a personal number.
alter table account drop constraint opened_is_known;
alter table account add constraint opened_is_known check (opened in ('by-unit', 'by-oneself', 'by-provider'));
alter table account drop constraint who_opens_an_account_can_be_reached;
alter table account add constraint who_opens_an_account_can_be_reached check (
  opened <> 'by-oneself' or (mobile_mark is not null and mobile_sealed is not null and email_mark is not null and email_sealed is not null));
alter table account add constraint who_comes_by_the_provider_can_be_reached check (
  opened <> 'by-provider' or (mobile_mark is not null and mobile_sealed is not null));
alter table account drop constraint who_has_no_unit_opened_the_account;
alter table account add constraint who_has_no_unit_opened_the_account check (
  organisation is not null or kind = 'system' or opened in ('by-oneself', 'by-provider'));

create table identity (
  issuer text not null,
  subject_mark bytea not null,
  account bigint not null references account on delete cascade,
  -- What the service told last.
  told_sealed bytea not null,
  told_at timestamptz not null,
  primary key (issuer, subject_mark),
  constraint one_identity_an_account unique (account, issuer)
);

-- Sent to the identity service, and bound to the browser that was sent: answered once, and soon.
create table identity_departure (
  state_hash bytea primary key,
  browser_hash bytea not null,
  secrets_sealed bytea not null,
  audience text not null,
  begun_at timestamptz not null,
  used_at timestamptz,
  constraint audience_is_known check (audience in ('people', 'units'))
);
create index identity_departure_begun on identity_departure (begun_at);

-- Told by the identity service and not known here yet: waits until the record is complete.
create table identity_arrival (
  token_hash bytea primary key,
  issuer text not null,
  subject_mark bytea not null,
  sid_mark bytea,
  told_sealed bytea not null,
  came_at timestamptz not null
);
create index identity_arrival_came on identity_arrival (came_at);
create index identity_arrival_subject on identity_arrival (issuer, subject_mark);

-- Log-out tokens that were obeyed: each once.
create table identity_logout (
  issuer text not null,
  jti_hash bytea not null,
  at timestamptz not null,
  primary key (issuer, jti_hash)
);

alter table login_session add column issuer text;
alter table login_session add column subject_mark bytea;
alter table login_session add column sid_mark bytea;
alter table login_session add constraint who_came_by_a_service_has_a_subject check ((issuer is null) = (subject_mark is null));
create index login_session_subject on login_session (issuer, subject_mark) where issuer is not null;

grant select, insert, update, delete on identity, identity_departure, identity_arrival, identity_logout to title_review_app;
