import { sql } from 'kysely'
import type { CommitteeId } from '../../core/id.ts'
import type { Criterion, PlanDesign } from '../../core/plan-design.ts'
import type { Level } from '../../core/title.ts'
import { insertCommittee } from '../db/committees.ts'
import { exampleCast } from './example-cast.ts'

export const papers: Criterion = {
  id: 'papers',
  clause: '第九条',
  says: '公开发表论文',
  counts: [{ kind: 'papers', where: [{ field: 'rank', to: 2 }] }],
  min: 2,
  max: 4,
}

export type Stored = {
  id: number
  version: number
  design: PlanDesign
  published: number | null
  changed: boolean
  faults: { at: string; fault: string }[]
  files: { file: number; name: string }[]
}

/** Two units that form committees and design plans: the city's of engineering, the county's of health. */
export async function planScene() {
  const cast = await exampleCast()
  const { db, call, offices } = cast
  await sql`delete from plan`.execute(db)
  const committee = async (
    code: string,
    name: string,
    series: string,
    convener: typeof offices.city,
    levels: Level[],
  ) => {
    const filing = { opens: '2026-01-01', closes: '2028-12-31' } as const
    const rest = { type: 'open', authoriser: offices.province, members: 25, filing } as const
    const id = await insertCommittee(db, { code, name, series, levels, convener, ...rest })
    if (!id) throw new Error(`no committee ${code}`)
    return id
  }
  const committees = {
    city: await committee('C1', '市工程评委会', 'engineering', offices.city, ['intermediate', 'associate-senior']),
    county: await committee('C2', '县卫生评委会', 'health', offices.county, ['intermediate']),
  }
  /** A design in which nothing is wrong. */
  const sound = (change: Partial<PlanDesign> = {}): PlanDesign => ({
    name: '2026年度机械工程师评审',
    year: 2026,
    kind: 'regular',
    committee: committees.city,
    series: 'engineering',
    titles: ['engineer', 'senior-engineer'],
    specialties: ['机械工程', '土木工程'],
    ways: ['regular'],
    window: { opens: '2026-04-01', closes: '2026-04-30' },
    reckonedTo: '2026-03-31',
    interview: true,
    people: '全市机械行业在职人员',
    content: '按本市评审条件申报。',
    undertaking: '本人承诺所报材料真实。',
    slots: [{ id: 'pledge', label: '签名的承诺书', required: true }],
    parts: [{ id: 'ability', name: '能力条件', criteria: [papers] }],
    ...change,
  })
  const good = <Body>({ status, body }: { status: number; body: Body }): Body => {
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body
  }
  /** Designed by the city's officer unless somebody else is named. */
  const design = async (change: Partial<PlanDesign> = {}, who = 'wu'): Promise<Stored> => {
    const { id, version } = good(await call(who, 'POST', '/plan-designs', {}))
    return good(await call(who, 'PUT', `/plan-designs/${id}`, { version, design: sound(change) }))
  }
  const save = ({ id, version }: Stored, design: PlanDesign, who = 'wu') =>
    call(who, 'PUT', `/plan-designs/${id}`, { version, design })
  const publish = ({ id, version }: Pick<Stored, 'id' | 'version'>, who = 'wu') =>
    call(who, 'PUT', `/plan-designs/${id}/publication`, { version })
  const published = async (change: Partial<PlanDesign> = {}, who = 'wu'): Promise<Stored> =>
    good(await publish(await design(change, who), who))
  const again = async (stored: Stored, change: Partial<PlanDesign>): Promise<Stored> =>
    good(await publish(good(await save(stored, { ...stored.design, ...change }))))
  /** What somebody says who wants to declare by it, and who has agreed to its first version. */
  const choice = (plan: number, change: object = {}) => ({
    plan,
    way: 'regular',
    specialty: '机械工程',
    title: 'engineer',
    confirmed: true,
    pledge: '1',
    ...change,
  })
  const declare = (who: string, plan: number, change: object = {}) =>
    call(who, 'POST', '/applications', choice(plan, change))
  const health = {
    committee: committees.county as CommitteeId,
    series: 'health',
    titles: ['attending-physician'],
    specialties: ['内科'],
    name: '2026年度县卫生评审',
  }
  return { ...cast, committees, sound, design, save, publish, published, again, declare, choice, good, health }
}
