import { sql } from 'kysely'
import type { Row } from '../../core/condition.ts'
import type { Form } from '../../core/form.ts'
import type { ApplicationId, PersonId } from '../../core/id.ts'
import { importedRow } from '../../core/imported.ts'
import type { PlanDesign } from '../../core/plan-design.ts'
import { planForm } from '../../core/plan-form.ts'
import { fujian } from '../../regions/fujian/index.ts'
import { insertApplication } from '../db/applications.ts'
import { ensurePlan } from '../db/plans.ts'
import { keepForm } from '../library.ts'
import { filed } from './filed.ts'
import type { FujianScene } from './fujian-scene.ts'
import type { Caller } from './site.ts'

const { library, designing, form } = pack()
function pack() {
  const { library, designing } = fujian
  const [form] = fujian.forms
  if (!library || !designing || !form) throw new Error('no plans are designed here')
  return { library, designing, form }
}

/** 建设工程: two papers and years of work, one project or one patent, an attachment of its own. */
const designOf = ({ committee }: Pick<FujianScene, 'committee'>): PlanDesign => ({
  ...{ name: '2026年度建设工程系列高级职称评审', year: 2026, kind: 'annual', committee, series: 'engineering' },
  ...{ titles: [], specialties: [], ways: ['regular', 'exceptional'], reckonedTo: '2026-03-31', interview: false },
  window: { opens: '2026-04-01', closes: '2026-06-30' },
  ...{ people: '全省建设工程技术人员', content: '建设工程', undertaking: designing.undertaking },
  slots: [{ id: 'register', label: '注册证书', required: true }],
  parts: [
    {
      ...{ id: 'ability', name: '能力条件' },
      criteria: [
        {
          ...{ id: 'work', clause: '第八条', says: '从事专业技术工作满 5 年', in: 'employment', min: 1 },
          counts: [{ kind: 'employment', where: [{ field: 'begins', yearsBefore: 5 }] }],
        },
        {
          ...{ id: 'papers', clause: '第九条', says: '公开发表论文', min: 2, max: 3 },
          counts: [{ kind: 'papers', where: [{ field: 'role', oneOf: ['独立作者', '第一作者'] }] }],
        },
      ],
    },
    {
      ...{ id: 'results', name: '业绩条件', least: 1 },
      criteria: [
        {
          ...{ id: 'projects', clause: '第十条第一项', says: '主持项目', min: 1 },
          counts: [{ kind: 'results', where: [] }],
        },
        {
          ...{ id: 'patents', clause: '第十条第二项', says: '获得专利', min: 1 },
          counts: [{ kind: 'patents', where: [] }],
        },
      ],
    },
  ],
})

/** As its organiser would have published it. */
export async function publishedPlan(scene: FujianScene, changes: Partial<PlanDesign> = {}) {
  const { db, region, committee, office, ids } = scene
  const design = { ...designOf(scene), ...changes }
  await ensurePlan(db, region, { year: 2020 })
  await keepForm(db, library)
  const { rows } = await sql<{ id: number }>`
    insert into plan (year, name, opens, closes, organiser, committee, kind, series, levels, draft)
    values (${design.year}, ${design.name}, ${design.window.opens}, ${design.window.closes}, ${office.housing}, ${committee}, ${design.kind},
      ${design.series}, '{associate-senior}', ${JSON.stringify(design)}::jsonb) returning id`.execute(db)
  const id = rows[0]?.id ?? 0
  const made = planForm({ form, library, designing }, design, { id: `plan-${id}`, version: 1 })
  await sql`insert into form (id, version, body) values (${made.id}, 1, ${JSON.stringify(made)}::jsonb)`.execute(db)
  await sql`insert into plan_version (plan, number, design, form_id, form_version, published_by, published_at)
    values (${id}, 1, ${JSON.stringify(design)}::jsonb, ${made.id}, 1, ${ids['officer housing']}, now())`.execute(db)
  await sql`update plan set published = 1, form_id = ${made.id}, form_version = 1 where id = ${id}`.execute(db)
  return { id, form: made }
}

type Plan = Awaited<ReturnType<typeof publishedPlan>>
export type Declared = { id: ApplicationId; person: PersonId; as: Caller; entries: Record<string, number> }

/** Somebody's whole declaration, filled in and taken over from their library, and not yet submitted. */
export async function declared(
  scene: FujianScene,
  plan: Plan,
  serial: number,
  unit?: Parameters<FujianScene['applicant']>[1],
) {
  const { db, server } = scene
  const { person, as } = await scene.applicant(serial, unit)
  const title = scene.region.series
    .find(({ id }) => id === 'engineering')
    ?.titles.find(({ level }) => level === 'associate-senior')
  const chosen = {
    mode: 'open',
    way: 'regular',
    series: 'engineering',
    title: title?.id ?? '',
    specialty: '建筑施工',
  } as const
  const planRow = {
    id: plan.id,
    year: 2026,
    name: '',
    opens: '2026-04-01',
    closes: '2026-06-30',
    settings: {},
  } as const
  const at = { ...planRow, form_id: plan.form.id, form_version: 1 }
  const pledged = { version: '1', text: designing.undertaking, at: server.now().toISOString() }
  const id = await insertApplication(db, person, at, { ...chosen, level: 'associate-senior' }, server.now(), pledged)
  if (!id) throw new Error('no declaration was begun')
  const entries: Record<string, number> = {}
  const take = async (section: string, kind: string, name: string, value: object): Promise<Row> => {
    entries[name] = await approvedEntry(scene, { person, kind, name, value, unit: unit ?? 'builders' })
    return importedRow(sectionIn(plan.form, section), { kind, entry: entries[name], version: 3, value: value as never })
  }
  const answers = await filed(db, id, {
    person: {
      ...{ photo: picture('photo'), ethnicGroup: '汉族', politicalStatus: '群众', mobile: '13800000000' },
      ...{ address: '福州市鼓楼区', specialty: '建筑施工', workingSince: '2010-07', workYears: 15, specialtyYears: 15 },
    },
    attachments: Object.fromEntries(
      ['idFront', 'idBack', 'pledge', 'practice', 'slot-register'].map((slot) => [slot, [picture(slot)]]),
    ),
    none: { titles: true, training: true, appraisals: true },
    employment: [
      await take('employment', 'employment', '现岗位', {
        begins: '2010-07',
        employer: '示例建工',
        post: '工程师',
        work: '施工',
      }),
    ],
    education: [
      {
        ...(await take('education', 'education', '本科', {
          begins: '2006-09',
          ends: '2010-06',
          school: '福州大学',
          major: '土木',
        })),
        highest: true,
      },
    ],
    'criterion-papers': [
      await take('criterion-papers', 'papers', '论文一', { title: '论文一', journal: '建筑学报', role: '第一作者' }),
      await take('criterion-papers', 'papers', '论文二', { title: '论文二', journal: '施工技术', role: '独立作者' }),
    ],
    'criterion-projects': [await take('criterion-projects', 'results', '项目', { name: '示例大厦' })],
  } as never)
  for (const [section, value] of Object.entries(answers))
    await sql`insert into answer (application, section, value) values (${id}, ${section}, ${JSON.stringify(value)}::jsonb)`.execute(
      db,
    )
  return { id, person, as, entries } satisfies Declared
}

const picture = (name: string) => ({ file: 0, name: `${name}.jpg`, type: 'jpg', bytes: 200_000, sha256: name })

const sectionIn = ({ sections }: Form, id: string) => {
  const found = sections.find((one) => one.id === id)
  if (!found) throw new Error(`no section ${id}`)
  return found
}

type Entry = { person: PersonId; kind: string; name: string; value: object; unit: keyof FujianScene['office'] }

/** An entry that the unit has approved, at its third version. */
async function approvedEntry(
  { db, office, ids }: FujianScene,
  { person, kind, name, value, unit }: Entry,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into achievement (person, kind, key, form_id, form_version, name, value, state, version, unit, decided_by, made_at,
      changed_at, submitted_at, decided_at)
    values (${person}, ${kind}, ${name}, 'library', 1, ${name}, ${JSON.stringify(value)}::jsonb, 'approved', 3, ${office[unit]},
      ${ids[`officer ${unit}`]}, now(), now(), now(), now()) returning id`.execute(db)
  return rows[0]?.id ?? 0
}

/** What a desk, or the identity of the entry's unit, would have done meanwhile. */
export const becomes = (scene: FujianScene, entry: number, state: 'returned' | 'removed' | 'draft' | 'approved') =>
  sql`update achievement set state = ${state}, version = version + 1,
    reason = case when ${state} = 'returned' then '请补充' end,
    decided_by = case when ${state} in ('returned', 'approved') then ${scene.ids['officer builders']}::bigint end,
    decided_at = case when ${state} in ('returned', 'approved') then now() end where id = ${entry}`.execute(scene.db)

export const submit = async ({ id, as }: Pick<Declared, 'id' | 'as'>) => {
  const { version, undertaking } = (await as('GET', `/applications/${id}`)).body
  return as('PUT', `/applications/${id}/submission`, { version, undertaking: undertaking.version })
}
