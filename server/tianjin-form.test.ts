import { beforeAll, describe, expect, it } from 'vitest'
import type { Row, Sheet } from '../core/condition.ts'
import type { FileRef } from '../core/form.ts'
import { picture } from '../regions/tianjin/form/testing-answers.ts'
import { filed } from './testing/filed.ts'
import { mobileOf } from './testing/own-accounts.ts'
import type { Caller } from './testing/site.ts'
import { registered, type TianjinScene, tianjinScene } from './testing/tianjin-scene.ts'

type Declared = { id: number; as: Caller }
let scene: TianjinScene
let mine: Declared
beforeAll(async () => {
  scene = await tianjinScene()
  mine = await scene.engineer(1)
})

const read = async ({ id, as }: Declared) => (await as('GET', `/applications/${id}`)).body
const save = async (one: Declared, section: string, value: unknown) => {
  const { versions } = await read(one)
  return one.as('PUT', `/applications/${one.id}/answers/${section}`, { version: versions[section] ?? 0, value })
}
const basic = async (change: Sheet) => save(mine, 'basic', { ...(await read(mine)).answers.basic, ...change })
/** So many pictures of the applicant's own, none alike. */
async function pictures(count: number): Promise<FileRef[]> {
  const { proof } = await filed(scene.db, mine.id, { proof: Array.from({ length: count }, () => picture()) } as never)
  return proof as unknown as FileRef[]
}
const said = ({ body }: { body: { problems?: { field?: string; problem: string }[] } }) =>
  (body.problems ?? []).map(({ field, problem }) => [field, problem].filter(Boolean).join(' '))

describe('what the registration says', () => {
  it('stands in a new declaration, and what is sent in its place changes nothing [TJ-APPL-07]', async () => {
    const { answers, known } = await read(mine)
    expect(known).toMatchObject({ name: '沈若兰', phone: mobileOf(1) })
    expect((await basic({ name: '冒名者', idNumber: '11010119900307663X', mobile: '13900000000' })).status).toBe(200)
    const after = await read(mine)
    expect(after.known).toEqual(known)
    expect(after.applicantName).toBe('沈若兰')
    for (const field of ['name', 'idNumber', 'mobile']) expect(after.answers.basic[field]).toBe(answers.basic[field])
  })

  it('is not to be typed: a group of people that is not in the list is refused by its name [TJ-APPL-10]', async () => {
    const refused = await basic({ ethnicGroup: '不在表里的民族' })
    expect([refused.status, said(refused)]).toEqual([422, ['ethnicGroup not-an-option']])
    expect((await basic({ ethnicGroup: '回族' })).status).toBe(200)
  })

  it('a month alone or a day that is none is refused [TJ-APPL-15]', async () => {
    for (const technicalWorkSince of ['2016-07', '2016-02-30', '2016-13-01']) {
      const refused = await basic({ technicalWorkSince })
      expect({ technicalWorkSince, status: refused.status, said: said(refused) }).toEqual({
        technicalWorkSince,
        status: 422,
        said: ['technicalWorkSince no-such-day'],
      })
    }
  })
})

describe('the files of a row', () => {
  const paper = {
    title: '论文',
    journal: '天津化工',
    number: 'ISSN1000-0001',
    on: '2024-04-01',
    rank: '独立完成',
    words: 4500,
  }
  const rows: Record<string, [Row, most: number]> = {
    papers: [{ id: 'p', ...paper }, 10],
    books: [{ id: 'b', ...paper }, 10],
    patents: [{ id: 't', ...paper }, 1],
    awards: [{ id: 'w', ...paper }, 1],
  }

  it.each([
    ['papers', 'TJ-APPL-45'],
    ['books', 'TJ-APPL-47'],
    ['patents', 'TJ-APPL-49'],
    ['awards', 'TJ-APPL-51'],
  ])('of %s are as many as there may be, and one more is refused [%s]', async (section) => {
    const { form } = await read(mine)
    const { fields } = form.sections.find(({ id }: { id: string }) => id === section)
    const [row, most] = rows[section] as [Row, number]
    const whole = { ...filledIn(fields), id: row.id }
    const files = await pictures(most + 1)
    const refused = await save(mine, section, [{ ...whole, proof: files }])
    expect([refused.status, said(refused)]).toEqual([422, ['proof too-many-files']])
    expect((await save(mine, section, [{ ...whole, proof: files.slice(0, most) }])).status).toBe(200)
  })
})

describe('a row that is taken away', () => {
  it('takes its files along: nobody reaches them any more, until it is put back [TJ-FILE-10]', async () => {
    const { form } = await read(mine)
    const { fields } = form.sections.find(({ id }: { id: string }) => id === 'books')
    const [kept, gone] = await pictures(2)
    const book = (id: string, file: FileRef | undefined) => ({ ...filledIn(fields), id, proof: [file] })
    const reach = async (file: FileRef | undefined) =>
      (await mine.as('PATCH', `/files/${file?.file}`, { name: '封面.jpg' })).status
    await save(mine, 'books', [book('kept', kept), book('gone', gone)])
    expect([await reach(kept), await reach(gone)]).toEqual([200, 200])
    expect((await save(mine, 'books', [book('kept', kept)])).status).toBe(200)
    expect([await reach(kept), await reach(gone)]).toEqual([200, 404])
    await save(mine, 'books', [book('kept', kept), book('gone', gone)])
    expect([await reach(kept), await reach(gone)]).toEqual([200, 200])
  })
})

/** Something right in every field that must be filled in. */
function filledIn(
  fields: readonly { id: string; kind: string; required?: unknown; options?: { value: string }[] }[],
): Sheet {
  const values: Record<string, (one: { options?: { value: string }[] }) => string | number> = {
    text: () => '内容',
    day: () => '2024-04-01',
    number: () => 3000,
    choice: ({ options }) => options?.[0]?.value ?? '',
  }
  return Object.fromEntries(
    fields.flatMap((one) => (one.required && values[one.kind] ? [[one.id, values[one.kind]?.(one) ?? '']] : [])),
  )
}

describe('submission', () => {
  it('is refused with a list of what is missing, and goes when nothing is [TJ-FLOW-07]', async () => {
    const as = await registered(scene, 7, {})
    const { id } = (await as('POST', '/applications', {})).body
    const empty = await scene.submit({ id, as })
    expect([empty.status, empty.body.refusal]).toEqual([409, 'answers-incomplete'])
    const sections = new Set(empty.body.problems.map(({ section }: { section: string }) => section))
    expect(sections).toContain('basic')
    expect((await scene.submit(mine)).body.state).toBe('under-check')
  })

  it('locks everything: saving, sending and deleting are refused and change nothing [TJ-FLOW-02]', async () => {
    const before = await read(mine)
    const saved = await save(mine, 'achievements', { content: '提交以后改的' })
    expect([saved.status, saved.body.refusal]).toEqual([409, 'not-editable'])
    expect((await save(mine, 'papers', [])).status).toBe(409)
    expect((await save(mine, 'basic', { ...before.answers.basic, idCard: [] })).status).toBe(409)
    const deleted = await mine.as('DELETE', `/applications/${mine.id}?version=${before.version}`)
    expect(deleted.status).toBe(409)
    expect((await read(mine)).answers).toEqual(before.answers)
  })
})
