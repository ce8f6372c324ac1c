import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { idCheckDigit } from '../core/identity.ts'
import { shownAnswers } from '../core/shown.ts'
import type { Caller } from './testing/site.ts'
import { certify, type Office, refer, registered, type TianjinScene, tianjinScene } from './testing/tianjin-scene.ts'

type Post = keyof TianjinScene['staff']
const posts = (...offices: Office[]) => offices.flatMap((office): Post[] => [`officer ${office}`, `approver ${office}`])
/** 所在单位 → 主管单位 → 区职称办 → 市职称办, officer before approver at each. */
const way = posts('works', 'bureau', 'district', 'city')
const everybody = posts('works', 'mill', 'bureau', 'district', 'city', 'secretariat')

let scene: TianjinScene
beforeAll(async () => {
  scene = await tianjinScene()
})

/** Whose list of what is to be done holds it. */
async function heldBy(id: number): Promise<Post[]> {
  const found: Post[] = []
  for (const who of everybody)
    for (const list of ['own', 'subordinate']) {
      const { rows } = (await scene.staff[who]('GET', `/checks?list=${list}`)).body
      if (rows.some((row: { id: number }) => row.id === id)) found.push(who)
    }
  return found
}

const opinionOf = (who: Post) => `${who} 同意推荐`
const approve = (who: Post, id: number) =>
  scene.decide(who, id, 'approval', { opinion: opinionOf(who), recommendation: '公示无异议', groupOpinion: '同意' })

type Declared = { id: number; as: Caller }
const read = async ({ id, as }: Declared) => (await as('GET', `/applications/${id}`)).body
/** The basic page as its reader sees it. */
async function basicOf(one: Declared) {
  const { form, answers, known } = await read(one)
  return shownAnswers(form, answers, known, '2026-09-10').basic as Record<string, unknown>
}
async function save(one: Declared, change: object) {
  const { versions, answers } = await read(one)
  const body = { version: versions.basic ?? 0, value: { ...answers.basic, ...change } }
  return one.as('PUT', `/applications/${one.id}/answers/basic`, body)
}

describe('from the form to the certificate', () => {
  const specialty = '电机设计（新能源方向）'
  let mine: Declared

  it('the unit entered as 工作单位 receives it first, and no other has it [TJ-APPL-13]', async () => {
    mine = await scene.engineer(1, { specialty })
    expect(await heldBy(mine.id)).toEqual([])
    const elsewhere = await scene.engineer(2, { unit: 'mill' })
    for (const one of [mine, elsewhere]) expect((await scene.submit(one)).body.state).toBe('under-check')
    expect(await heldBy(mine.id)).toEqual(['officer works'])
    expect(await heldBy(elsewhere.id)).toEqual(['officer mill'])
  })

  it('passes unit, supervising unit, district and city title office, one desk after the other; only the holder may act [TJ-FLOW-04]', async () => {
    for (const [index, who] of way.entries()) {
      expect(await heldBy(mine.id)).toEqual([who])
      for (const other of everybody.filter((one) => one !== who)) {
        const { status, body } = await approve(other, mine.id)
        expect([404, 409], `${other}: ${JSON.stringify(body)}`).toContain(status)
      }
      expect((await approve(who, mine.id)).body.state).toBe(index < way.length - 1 ? 'under-check' : 'eligible')
    }
    const { log } = await read(mine)
    const said = log.filter(({ act }: { act: string }) => act === 'approve')
    expect(said.map(({ opinion }: { opinion: string }) => opinion)).toEqual(way.map(opinionOf))
    expect([...new Set(said.map(({ officeName }: { officeName: string }) => officeName))]).toEqual([
      '天津百利示例电机有限公司',
      '和平区工业局',
      '和平区职称办',
      '天津市职称办',
    ])
  })

  it('then the committee, whose reception fills 评委会是否接收 and 接收日期; the applicant writes neither [TJ-FLOW-04] [TJ-COMM-01]', async () => {
    expect((await refer(scene, mine.id)).body.results).toEqual([{ id: mine.id, ok: true }])
    expect(await basicOf(mine)).not.toHaveProperty('received')
    const receive = (who: Post) => scene.staff[who]('PUT', '/receipts', { applications: [mine.id] })
    expect((await receive('officer city')).body.results[0].ok).toBe(false)
    expect((await mine.as('PUT', '/receipts', { applications: [mine.id] })).status).toBe(403)
    expect((await receive('officer secretariat')).body.results).toEqual([{ id: mine.id, ok: true }])
    expect(await basicOf(mine)).toMatchObject({ received: true, receivedOn: '2026-09-28' })
    expect((await save(mine, { received: false })).body.refusal).toBe('not-editable')
    const draft = await scene.engineer(3)
    expect((await save(draft, { received: true, receivedOn: '2026-01-01' })).status).toBe(200)
    for (const field of ['received', 'receivedOn']) {
      expect((await read(draft)).answers.basic).not.toHaveProperty(field)
      expect(await basicOf(draft)).not.toHaveProperty(field)
    }
  })

  it('its number appears once the title office has made the certificate, is nobody else’s, and is never taken from the form [TJ-CERT-01]', async () => {
    expect(await basicOf(mine)).not.toHaveProperty('certificateNumber')
    expect((await certify(scene, mine.id)).body.results).toEqual([{ id: mine.id, ok: true }])
    const { certificateNumber } = await basicOf(mine)
    expect(certificateNumber).toMatch(/^12\d{9}$/)
    const other = await scene.engineer(4)
    expect((await save(other, { certificateNumber })).status).toBe(200)
    expect((await read(other)).answers.basic).not.toHaveProperty('certificateNumber')
    expect(await basicOf(other)).not.toHaveProperty('certificateNumber')
    const copied =
      sql`insert into certificate (number, application, office, body, photo_sha256, id_number_sealed, id_number_mark,
        secret, issued_on, issued_by)
      select number, ${other.id}, office, body, photo_sha256, id_number_sealed, id_number_mark, 'other', issued_on, issued_by
      from certificate where application = ${mine.id}`.execute(scene.db)
    await expect(copied).rejects.toThrow('certificate_number_is_unique')
  })

  it('shows 申报资格专业 as it was typed [TJ-CERT-02] [TJ-APPL-17]', async () => {
    expect((await mine.as('GET', '/my/certificates')).body).toMatchObject([{ specialty }])
    expect(await basicOf(mine)).toMatchObject({ specialty })
    const another = await scene.engineer(5)
    const { body } = await save(another, { specialty: '  ' })
    expect(body).toMatchObject({
      refusal: 'section-not-whole',
      problems: [{ field: 'specialty', problem: 'missing' }],
    })
  })
})

describe.each([
  ['退回', 'return', 'correction'],
  ['不通过', 'refusal', 'refusal'],
] as const)('%s by a unit on the way', (_, decision, as) => {
  const reason = '学历证书不清晰，请重新上传。'
  let mine: Declared

  it('opens the form, which was locked from the submission on [TJ-FLOW-05]', async () => {
    mine = await scene.engineer(decision === 'return' ? 10 : 11)
    await scene.submit(mine)
    expect((await save(mine, { computer: '免试' })).body.refusal).toBe('not-editable')
    for (const who of posts('works')) await approve(who, mine.id)
    expect((await save(mine, { computer: '免试' })).body.refusal).toBe('not-editable')
    expect((await scene.decide('officer bureau', mine.id, decision, { reason: ' ' })).status).toBe(409)
    const decided = await scene.decide('officer bureau', mine.id, decision, { reason })
    expect(decided.body.state).toBe('sent-back')
    expect((await save(mine, { computer: '免试' })).status).toBe(200)
    expect((await basicOf(mine)).computer).toBe('免试')
  })

  it('says which unit and why; what is corrected and sent again starts at the unit [TJ-FLOW-06]', async () => {
    const { log, returned } = await read(mine)
    expect(log.at(-1)).toMatchObject({ officeName: '和平区工业局', is: 'officer', reason })
    expect(returned).toMatchObject({ as, reason, by: { officeName: '和平区工业局' } })
    expect((await scene.submit(mine)).body.state).toBe('under-check')
    expect(await heldBy(mine.id)).toEqual(['officer works'])
  })
})

it.each(['810000', '820000', '830000'])(
  'a residence permit of %s registers, and stands on the basic page under its label [TJ-APPL-08]',
  async (division) => {
    const digits = `${division}19850614${division.slice(0, 2)}2`
    const idNumber = `${digits}${idCheckDigit(digits)}`
    const as = await registered(scene, 20 + Number(division[1]), { idNumber: idNumber.toLowerCase() })
    const { id } = (await as('POST', '/applications', {})).body
    const { form } = await read({ id, as })
    const field = form.sections[0].fields.find((one: { id: string }) => one.id === 'idNumber')
    expect(field.label).toBe('身份证号/港澳台居民居住证')
    expect(await basicOf({ id, as })).toMatchObject({ idNumber, gender: '女', birthday: '1985-06-14' })
    const wrong = `${digits}${idNumber.endsWith('1') ? '2' : '1'}`
    await expect(registered(scene, 30 + Number(division[1]), { idNumber: wrong })).rejects.toThrow('check-digit')
  },
)
