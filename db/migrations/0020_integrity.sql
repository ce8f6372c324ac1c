-- 诚信档案: somebody may be recorded by the authority whoever they are, for a span in which they may not declare or without one.
alter table bar
  alter column from_day drop not null,
  alter column until_day drop not null,
  add column id_number_sealed bytea,
  add constraint span_has_both_ends check ((from_day is null) = (until_day is null)),
  add constraint span_begins_before_it_ends check (from_day <= until_day);
update bar b set id_number_sealed = a.id_number_sealed from account a
  where a.kind = 'applicant' and a.id_number_mark = b.id_number_mark;
