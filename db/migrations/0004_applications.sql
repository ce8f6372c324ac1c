-- What other offices share about an applicant (social security card, insurance): looked up, sealed, with its time.
create table shared_record (
  application bigint primary key references application on delete cascade,
  sealed bytea not null,
  looked_up_at timestamptz not null
);
grant select, insert, update, delete on shared_record to title_review_app;

-- A desk's list over all years, and what a desk has decided, newest first.
create index application_at_desk_of_any_year on application (desk_office, desk_role, arrived_at, id);
create index event_decided_at_desk on event (office, actor_is, id desc) where act in ('approve', 'sendBack', 'refuse', 'bar');

-- Nobody is told twice of the same act.
alter table message add column version int;
create unique index one_message_an_act on message (account, application, version) where version is not null;
