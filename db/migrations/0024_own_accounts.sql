-- People may have a log-in name beside their number, and units open accounts of their own.
alter table account drop constraint staff_log_in_by_name_applicants_by_number;
alter table account add constraint staff_log_in_by_name check (kind = 'applicant' or login is not null);
alter table account drop constraint only_applicants_open_their_own;
alter table account add constraint only_people_and_units_open_their_own
  check (opened = 'by-unit' or kind = 'applicant' or (kind = 'officer' and opened = 'by-oneself'));
alter table account drop constraint who_opens_an_account_can_be_reached;
alter table account add constraint who_opens_an_account_can_be_reached
  check (opened <> 'by-oneself' or (mobile_mark is not null and mobile_sealed is not null));

-- A mobile phone that a code has proven is one account's; one that was only typed says nothing about whose it is.
alter table account add column mobile_proven_at timestamptz;
update account set mobile_proven_at = created_at where opened = 'by-oneself';
drop index one_account_a_mobile;
create unique index one_account_a_mobile on account (mobile_mark) where mobile_proven_at is not null;
