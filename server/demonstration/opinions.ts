import { sql } from 'kysely'
import type { OrganisationId } from '../../core/id.ts'
import type { Input } from '../../core/needs.ts'
import { act } from '../act.ts'
import type { Archive } from './archive.ts'
import { storeEvidence } from './evidence-files.ts'
import { as, constantOf, progressOf, sure, type Telling, type Told } from './telling.ts'

type Climbing = Telling & { archive: Archive }

/** 公示意见: given by the person's own unit, then agreed to and handed in by office after office, until the story stops. */
export async function climb(telling: Climbing, one: Told) {
  await giveOpinion(telling, one)
  for (let step = 1; ; step++) {
    const progress = await progressOf(telling, one.id)
    if (progress.state !== 'opinion-climbing') return
    const { path, at, decided } = progress
    if (one.until === 'opinion-climbing' && at >= one.approvals) return
    const session = telling.cast.at(path[at] as OrganisationId, 'officer')
    sure(await act(as(telling, 'outcome-noticed', session, step), decided ? 'handInOpinion' : 'agreeToOpinion', one.id))
  }
}

async function giveOpinion(telling: Climbing, { id, until, applicant }: Told) {
  const { organisation } = await constantOf(telling, id)
  const session = telling.cast.at(organisation, 'officer')
  const here = as(telling, 'outcome-noticed', session)
  if (until !== 'opinion-arrived') return sure(await act(here, 'clearNotice', id))
  const page = {
    page: '异议证明.jpg',
    type: 'jpg' as const,
    heading: '关于公示异议的情况说明',
    lines: [`姓名：${applicant.name}`, '公示期间收到实名反映，项目排名与原件不一致。'],
  }
  const holder = { name: applicant.name, gender: '男' as const }
  const files = await storeEvidence(telling.db, telling.archive, [page], { person: session.account, holder })
  const proof = [...files.values()].map(({ file }) => file)
  const input: Input = { reason: '公示期间有人实名反映其项目排名与原件不一致，经核实情况属实。', proof }
  const also = async (tx: Telling['db']) => {
    await sql`insert into opinion_file (application, file) select ${id}, unnest(${proof}::bigint[])`.execute(tx)
  }
  sure(await act(here, 'raiseObjection', id, input, { also }))
}
