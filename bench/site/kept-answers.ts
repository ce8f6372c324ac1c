import type { Saved } from '../load/save.ts'
import type { Site } from './site.ts'

/** Remembers what stands in these sections; whoever calls the answer puts it back, under whatever version it has by then. */
export async function keepAnswers(
  { owner }: Pick<Site, 'owner'>,
  drafts: readonly Saved[],
): Promise<() => Promise<void>> {
  await owner.query('drop table if exists answers_kept_by_bench')
  await owner.query(
    `create unlogged table answers_kept_by_bench as select application, section, value from answer
      where (application, section) in (select * from unnest($1::bigint[], $2::text[]))`,
    [drafts.map(({ application }) => application), drafts.map(({ section }) => section)],
  )
  return async () => {
    await owner.query(`update answer w set value = k.value from answers_kept_by_bench k
      where w.application = k.application and w.section = k.section`)
    await owner.query('drop table answers_kept_by_bench')
  }
}
