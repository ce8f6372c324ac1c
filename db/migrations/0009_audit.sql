-- The log is read newest first: of an office or of all, by person, by kind of act, within a span of days.
drop index audit_organisation;
create index audit_organisation_at on audit (organisation, at desc, id desc);
create index audit_organisation_action on audit (organisation, action, at desc, id desc);
create index audit_action on audit (action, at desc, id desc);
create index audit_account on audit (account, at desc, id desc);
create index account_name on account (name text_pattern_ops);
