import { beforeAll, describe, expect, it } from 'vitest'
import type { Form } from '../../core/form.ts'
import { example } from '../../regions/example/index.ts'
import { engineer } from '../testing/example-cast.ts'
import { jpeg } from '../testing/papers.ts'
import { standingCast } from '../testing/standing-cast.ts'
import { upload, uploadWhole } from '../testing/uploading.ts'

/** The made-up province's form, filled in as a province with whole sections has it, with a page for one series alone. */
const form: Form = {
  ...(example.forms[0] as Form),
  id: 'whole',
  manner: { rows: 'window', saving: 'whole-sections', navigation: 'tabs', required: 'red' },
  sections: [
    ...(example.forms[0] as Form).sections.map((one) =>
      one.id === 'education' ? { ...one, canBeEmptied: true as const } : one,
    ),
    {
      id: 'teaching',
      heading: '教师信息',
      group: '教师信息',
      shownWhen: { field: '$series', is: 'teaching' },
      followsSaved: true,
      fields: [{ id: 'subject', kind: 'text', label: '学科', required: true, max: 10 }],
    },
  ],
}
const cast = await standingCast({ ...example, forms: [form] })
const { call } = cast
let id = 0

beforeAll(async () => {
  id = (await call('lin', 'POST', '/applications', engineer)).body.id
})

const save = async (section: string, value: unknown) => {
  const { body } = await call('lin', 'GET', `/applications/${id}`)
  return call('lin', 'PUT', `/applications/${id}/answers/${section}`, { version: body.versions[section] ?? 0, value })
}
const stored = async (section: string) => (await call('lin', 'GET', `/applications/${id}`)).body.answers[section]
const said = ({ body }: { body: { problems?: { row?: string; field?: string; problem: string }[] } }) =>
  (body.problems ?? []).map(({ row, field, problem }) => [row, field, problem].filter(Boolean).join(' '))
const row = (more: object) => ({ id: 'a', begins: '2010-01', ends: '2012-01', post: '技术员', ...more })

describe('where sections are stored only whole and right', () => {
  it('a sheet with something missing is refused, with what it is, and nothing is stored [TJ-APPL-21] [TJ-APPL-27]', async () => {
    const refused = await save('education', { degree: 'bachelor' })
    expect([refused.status, refused.body.refusal]).toEqual([422, 'section-not-whole'])
    expect(said(refused)).toEqual(['graduated missing'])
    const wrong = await save('education', { degree: 'doctor', graduated: '2030-13' })
    expect(said(wrong)).toEqual(['degree not-an-option', 'graduated no-such-day'])
    expect(await stored('education')).toBeUndefined()
  })

  it('an attachment is not taken before its page has been saved, and is after [TJ-FILE-01] [TJ-APPL-63]', async () => {
    const send = async (way = upload, place = { section: 'education', field: 'proof' }) =>
      way(cast.app, {
        name: '毕业证书.jpg',
        content: await jpeg(300, 400),
        cookie: cast.cookies.lin ?? '',
        application: id,
        ...place,
      })
    const early = await send()
    expect([early.status, early.body.refusal]).toEqual([422, 'save-first'])
    const value = { degree: 'bachelor', graduated: '2008-07' }
    expect((await save('education', value)).status).toBe(200)
    const file = await send()
    expect(file.status).toBe(200)
    expect((await save('education', { ...value, proof: [{ file: file.body.file }] })).status).toBe(200)
    expect(await stored('education')).toMatchObject({ ...value, proof: [{ name: '毕业证书.jpg' }] })
    expect((await send(uploadWhole)).status).toBe(200)
    const unsaved = await send(uploadWhole, { section: 'person', field: 'photo' })
    expect([unsaved.status, unsaved.body.refusal]).toEqual([422, 'save-first'])
  })

  it('what was right stays stored when something wrong is sent after it, and a sheet can be emptied [TJ-APPL-35]', async () => {
    expect((await save('education', { degree: '', graduated: '2008-07' })).status).toBe(422)
    expect(await stored('education')).toMatchObject({ degree: 'bachelor' })
    expect((await save('education', { degree: '', graduated: '', proof: '' })).status).toBe(200)
    expect(await stored('education')).toEqual({})
  })

  it('one row is stored by itself, and a wrong one is refused at its field [TJ-APPL-24] [TJ-APPL-25] [TJ-APPL-29]', async () => {
    expect((await save('work', [row({})])).status).toBe(200)
    const wrong = await save('work', [row({}), row({ id: 'b', ends: '2009-12', post: '' })])
    expect(wrong.status).toBe(422)
    expect(said(wrong)).toEqual(['b post missing', 'b ends check-failed'])
    expect(await stored('work')).toHaveLength(1)
  })

  it('a text is refused by one character too many [TJ-APPL-79]', async () => {
    const refused = await save('work', [row({}), row({ id: 'b', post: '长'.repeat(41) })])
    expect(said(refused)).toEqual(['b post too-long'])
    expect(
      (await save('work', [row({}), row({ id: 'b', begins: '2013-01', ends: '', post: '长'.repeat(40) })])).status,
    ).toBe(200)
  })

  it('a row more than there may be is refused, and none of them is lost', async () => {
    const rows = Array.from({ length: 11 }, (_, index) => row({ id: `r${index}` }))
    expect(said(await save('work', rows))).toContain('too-many-rows')
    expect(await stored('work')).toHaveLength(2)
  })

  it('every row can be taken away again', async () => {
    expect((await save('work', [])).status).toBe(200)
    expect(await stored('work')).toEqual([])
  })

  it('a page that the saved series does not have takes nothing [TJ-APPL-03] [TJ-APPL-62]', async () => {
    const refused = await save('teaching', { subject: '语文' })
    expect(refused.status).toBe(400)
    expect(said(refused)).toEqual(['section-not-asked'])
    expect(await stored('teaching')).toBeUndefined()
  })
})
