-- People who open their own account: without a unit, with an e-mail address, and one mobile phone for one account.
alter table account add column opened text not null default 'by-unit';
alter table account add column email_sealed bytea;
alter table account add column email_mark bytea;
alter table account add constraint opened_is_known check (opened in ('by-unit', 'by-oneself'));
alter table account add constraint only_applicants_open_their_own check (opened = 'by-unit' or kind = 'applicant');
alter table account add constraint who_opens_an_account_can_be_reached check (
  opened = 'by-unit' or (mobile_mark is not null and mobile_sealed is not null and email_mark is not null and email_sealed is not null));

alter table account drop constraint only_the_system_manager_has_no_unit;
alter table account add constraint the_system_manager_has_no_unit check (kind <> 'system' or organisation is null);
alter table account add constraint who_has_no_unit_opened_the_account check (
  organisation is not null or kind = 'system' or opened = 'by-oneself');

create unique index one_account_a_mobile on account (mobile_mark) where opened = 'by-oneself';

-- A temporary password opens one session, in which a password of one's own is set. Spent, it opens nothing.
alter table account add column temporary text;
alter table account add constraint temporary_is_known check (temporary in ('unused', 'spent'));
alter table account add constraint temporary_is_to_be_changed check (temporary is null or must_change);

-- What is to be sent to a mobile phone. Whoever claims a message is alone in sending it; once sent, its text is forgotten.
create table text_message (
  id bigint generated always as identity primary key,
  purpose text not null,
  mobile_sealed bytea not null,
  value_sealed bytea,
  -- Known only to the browser that asked: tells it how the sending goes.
  ticket uuid not null,
  state text not null default 'waiting',
  tries int not null default 0,
  answer text,
  made_at timestamptz not null,
  until timestamptz not null,
  sent_at timestamptz,
  constraint ticket_is_unique unique (ticket),
  constraint purpose_is_known check (purpose in ('registration', 'temporary-password')),
  constraint state_is_known check (state in ('waiting', 'sending', 'sent', 'refused', 'unanswered', 'too-late')),
  constraint sent_has_a_moment check ((state = 'sent') = (sent_at is not null))
);

-- The last code of a mobile phone is the one that counts.
create table mobile_code (
  id bigint generated always as identity primary key,
  mobile_mark bytea not null,
  code_mark bytea not null,
  message bigint not null references text_message on delete cascade,
  wrong_tries int not null default 0,
  used_at timestamptz
);
create index mobile_code_mobile on mobile_code (mobile_mark, id desc);
create index mobile_code_message on mobile_code (message);

-- Who asked for a message, by what was typed, not by account: one that does not exist is limited like one that does.
create table message_request (
  mark bytea not null,
  address text not null,
  at timestamptz not null
);
create index message_request_mark on message_request (mark, at);
create index message_request_address on message_request (address, at);

grant select, insert, update, delete on text_message, mobile_code, message_request to title_review_app;
