import type { Form } from '../../core/form.ts'
import type { CommitteeId } from '../../core/id.ts'
import { importedSection } from '../../core/imported.ts'
import { withTicks } from '../../core/none.ts'
import type { Criterion } from '../../core/plan-design.ts'
import { planForm } from '../../core/plan-form.ts'
import { example } from '../../regions/example/index.ts'
import { library } from '../../regions/example/library.ts'
import { engineer } from './example-cast.ts'
import { pdf } from './papers.ts'
import { standingCast } from './standing-cast.ts'
import { upload } from './uploading.ts'

const criterion = (id: string, says: string, counts: Criterion['counts'], min: number, max: number): Criterion => ({
  id,
  clause: '第九条',
  says,
  counts,
  min,
  max,
})
const [declaration] = example.forms
if (!declaration || !example.designing) throw new Error('the example designs no plans')

const results = ['优秀', '合格', '基本合格', '不合格'].map((value) => ({ value, label: value }))

/** The form of the example with a list that is imported, marks of its own on it, and a plan's two criteria. */
const form: Form = planForm(
  {
    library,
    designing: example.designing,
    form: withTicks({
      ...declaration,
      checks: [
        ...declaration.checks,
        {
          id: 'one-latest',
          section: 'history',
          says: '请标出最近岗位',
          rule: 'exactly-one',
          field: 'latest',
          is: true,
        },
      ],
      sections: [
        ...declaration.sections.map((one) => (one.id === 'summary' ? { ...one, none: '无业务总结' } : one)),
        {
          ...importedSection(library, {
            id: 'history',
            heading: '从业经历',
            group: '业绩',
            kinds: ['employment'],
            list: { max: 3, noun: '从业经历', order: 'by-hand' },
            own: [
              { id: 'latest', kind: 'yesNo', label: '最近岗位' },
              { id: 'result', kind: 'choice', label: '考核结果', required: true, options: results },
            ],
          }),
          none: '无从业经历',
        },
      ],
    }),
  },
  {
    name: '2026年度工程系列',
    year: 2026,
    kind: 'regular',
    committee: 1 as CommitteeId,
    series: 'engineering',
    titles: [],
    specialties: [],
    ways: ['regular'],
    window: { opens: '2026-04-01', closes: '2026-04-30' },
    reckonedTo: '2026-03-31',
    interview: false,
    people: '',
    content: '',
    undertaking: '',
    slots: [],
    parts: [
      {
        id: 'ability',
        name: '能力条件',
        criteria: [criterion('papers', '公开发表论文', [{ kind: 'papers', where: [{ field: 'rank', to: 2 }] }], 2, 3)],
      },
      {
        id: 'results',
        name: '业绩条件',
        criteria: [
          criterion(
            'known',
            '获得荣誉或发表论文',
            [
              { kind: 'honours', where: [] },
              { kind: 'papers', where: [] },
            ],
            0,
            5,
          ),
        ],
      },
    ],
  },
  { id: 'taking', version: 1 },
)

export const paper = { title: '齿轮疲劳研究', journal: '机械学报', published: '2024-05', rank: 1, first: true }
export const job = { begins: '2015-07', ends: '2020-06', employer: '机械厂', post: '技术员' }
export const honour = { name: '劳动模范', year: '2020', idNumber: '11010119900307109X' }

/** People with a library, and officers who check it. */
export async function libraryScene() {
  const cast = await standingCast({ ...example, forms: [form] })
  const { call, app, cookies, offices } = cast
  await cast.hire('checker', 'officer', offices.unit, ['check-achievements'])
  let last = 0
  const good = <One extends { status: number; body: unknown }>(answer: One): One => {
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    return answer
  }
  /** An entry with its evidence, as far as somebody wants it. */
  const entry = async (
    who: string,
    kind: string,
    value: object,
    state: 'draft' | 'pending' | 'approved' | 'returned' = 'approved',
  ) => {
    const made = good(await call(who, 'POST', '/achievements', { kind, key: `row-${++last}`, value }))
    const { id } = made.body.item as { id: number }
    const cookie = cookies[who] ?? ''
    const content = pdf({ trailer: `/Note (proof ${last})` })
    const sent = good(await upload(app, { name: '证明.pdf', content, cookie, achievement: id, field: 'proof' }))
    good(await call(who, 'PUT', `/achievements/${id}`, { version: 1, value: { proof: [sent.body] } }))
    if (state !== 'draft') good(await call(who, 'PUT', `/achievements/${id}/submission`, { version: 2 }))
    if (state === 'approved') good(await call('checker', 'PUT', `/achievement-checks/${id}/approval`, { version: 3 }))
    if (state === 'returned')
      good(await call('checker', 'PUT', `/achievement-checks/${id}/return`, { version: 3, reason: '请补充' }))
    return id
  }
  const correct = async (who: string, id: number, value: object) => {
    good(await call(who, 'PUT', `/achievements/${id}/correction`, { version: 4 }))
    good(await call(who, 'PUT', `/achievements/${id}`, { version: 5, value }))
  }
  const approve = async (who: string, id: number) => {
    good(await call(who, 'PUT', `/achievements/${id}/submission`, { version: 6 }))
    good(await call('checker', 'PUT', `/achievement-checks/${id}/approval`, { version: 7 }))
  }
  let people = 0
  /** Somebody new, with a declaration just begun. */
  const begin = async () => {
    const who = `applicant${++people}`
    const person = await cast.hire(who, 'applicant', offices.unit)
    return { who, person, id: await declare(who) }
  }
  const declare = async (who: string) => good(await call(who, 'POST', '/applications', engineer)).body.id as number
  const read = async (who: string, id: number) => good(await call(who, 'GET', `/applications/${id}`)).body
  const rows = async (who: string, id: number, section: string) =>
    ((await read(who, id)).answers[section] ?? []) as { id: string; [field: string]: unknown }[]
  const versionAt = async (who: string, id: number, section: string) =>
    ((await read(who, id)).versions[section] ?? 0) as number
  const take = async (who: string, id: number, section: string, entries: number[]) =>
    call(who, 'POST', `/applications/${id}/imports/${section}`, {
      version: await versionAt(who, id, section),
      entries,
    })
  const save = async (who: string, id: number, section: string, value: unknown) =>
    call(who, 'PUT', `/applications/${id}/answers/${section}`, { version: await versionAt(who, id, section), value })
  const offered = async (who: string, id: number, section: string) =>
    good(await call(who, 'GET', `/applications/${id}/imports/${section}`)).body as Offered
  return { ...cast, begin, entry, correct, approve, declare, read, rows, take, save, offered, versionAt }
}

type Offered = {
  version: number
  max: number
  now: number
  entries: {
    id: number
    kind: string
    name: string
    taken: { section: string; heading: string } | null
    void: string | null
    row: { id: string; [field: string]: unknown }
  }[]
}
