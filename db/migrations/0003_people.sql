-- Failed log-ins by what was typed, not by account: an account that does not exist is locked like one that does.
create table login_failure (
  mark bytea not null,
  address text not null,
  at timestamptz not null default now()
);
create index login_failure_mark on login_failure (mark, at);
create index login_failure_address on login_failure (address, at);

alter table account drop column failed, drop column locked_until;

-- 调出: the unit lets somebody go, and only then may another take the account over.
alter table account add column released_at timestamptz;
alter table account add constraint only_applicants_are_released check (released_at is null or kind = 'applicant');

-- A proof of work counts once.
create table captcha_spent (
  mark bytea primary key,
  expires_at timestamptz not null
);
create index captcha_spent_expires_at on captcha_spent (expires_at);

create index audit_organisation on audit (organisation, id desc);
create index account_mobile on account (mobile_mark) where mobile_mark is not null;

grant select, insert, update, delete on login_failure, captcha_spent to title_review_app;
-- A unit's id stands in its own list of ancestors, so it is drawn before the row is written.
grant usage on sequence organisation_id_seq to title_review_app;
