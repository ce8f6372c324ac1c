import { type Rule, rule } from './rule.ts'

/** What was frozen when somebody submitted, and what it names. */
export const submissionRules: readonly Rule[] = [
  rule(
    'an application was submitted as often as its log, its snapshots and its row say',
    `select a.id, a.submissions <> coalesce(e.count, 0) or a.submissions <> coalesce(s.count, 0)
        or coalesce(s.count, 0) <> coalesce(s.last, 0) as broken
      from application a
      left join (select application, count(*) from event where act = 'submit' group by application) as e on e.application = a.id
      left join (select application, count(*), max(number) as last from submission group by application) as s
        on s.application = a.id`,
  ),
  rule(
    'every snapshot matches its fingerprint',
    `select application || '/' || number as id, sha256 <> snapshot_fingerprint(snapshot) as broken from submission`,
  ),
  rule(
    'every snapshot is of the form that its application was declared on, word for word where it carries it',
    `select s.application || '/' || s.number as id,
        s.snapshot #>> '{form,id}' is distinct from f.id or (s.snapshot #>> '{form,version}')::int is distinct from f.version
          or (s.snapshot -> 'form' ? 'sections' and s.snapshot -> 'form' is distinct from f.body) as broken
      from submission s join application a on a.id = s.application
      join form f on f.id = a.form_id and f.version = a.form_version`,
  ),
  rule(
    'every file of a snapshot is its application’s own, with the fingerprint and the size that were frozen',
    `select s.application || '/' || s.number || ' file ' || (n.file ->> 'file') as id, f.id is null as broken
      from submission s cross join jsonb_array_elements(s.snapshot -> 'files') as n(file)
      left join file f on f.id = (n.file ->> 'file')::bigint and f.application = s.application
        and f.sha256 = n.file ->> 'sha256' and f.bytes = (n.file ->> 'bytes')::bigint`,
  ),
  rule(
    'every file that an answer names is its application’s own and is not marked as dropped',
    `select w.application || ' ' || w.section || ' file ' || (n.file #>> '{}') as id, f.id is null as broken
      from answer w cross join jsonb_path_query(w.value, '$.**.file ? (@.type() == "number")') as n(file)
      left join file f on f.id = (n.file #>> '{}')::bigint and f.application = w.application and f.dropped_at is null`,
  ),
  rule(
    'whoever is beyond the draft has submitted, and whoever never submitted has no snapshot',
    `select a.id, (a.state not in ('draft', 'discarded') and a.submissions = 0) or a.submissions < 0 as broken from application a`,
  ),
]
