-- Where the form itself asks for the unit and the title, a draft begins without them.
alter table application
  alter column organisation drop not null,
  alter column series drop not null,
  alter column title drop not null,
  alter column level drop not null;
alter table application
  add constraint only_a_draft_has_no_unit
    check (progress ->> 'state' in ('draft', 'discarded') or (organisation is not null and organisation = any (ancestors))),
  add constraint only_a_draft_has_no_title
    check (progress ->> 'state' in ('draft', 'discarded') or (series is not null and title is not null and level is not null)),
  add constraint without_a_unit_nobody_is_above check (organisation is not null or ancestors = '{}');
