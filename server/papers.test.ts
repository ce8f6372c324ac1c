import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { spreadsheet } from './http/spreadsheet.ts'
import { engineer } from './testing/example-cast.ts'
import { approve, losePhoto, type PrintScene, printScene, signedWith, texts } from './testing/print-scene.ts'
import { picturesIn, readPdf } from './testing/printed.ts'

let scene: PrintScene
beforeAll(async () => {
  scene = await printScene()
  await scene.enrol('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
})

const fetched = async (who: string | undefined, path: string) => {
  const answer = await scene.fetch(who, path)
  const isPdf = answer.headers['content-type'] === 'application/pdf'
  return {
    status: answer.statusCode,
    headers: answer.headers,
    bytes: answer.rawPayload,
    refusal: isPdf ? undefined : answer.json(),
    text: isPdf ? (await readPdf(answer.rawPayload)).join('') : '',
  }
}
const form = (who: string | undefined, id: number, query = '') =>
  fetched(who, `/applications/${id}/review-form${query}`)

describe('the review form of one person', () => {
  let id: number
  beforeAll(async () => {
    id = await scene.passed('lin')
  })

  it('says what was signed and what the desks wrote, and is kept by nobody on the way [HE-FLOW-14]', async () => {
    const { status, headers, text, bytes } = await form('chen', id)
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' })
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('评审表-林晓燕.pdf')
    for (const word of ['林晓燕', '十八年来从事机械设计工作。', texts.groupOpinion, '经办人意见（陈经办）：chen：同意'])
      expect(text).toContain(word)
    expect(text).toContain('评审结果通过')
    expect(picturesIn(bytes).length).toBe(1)
    expect((await form('chen', id)).bytes.equals(bytes)).toBe(true)
  })
  it('names no reviewer and no result to the applicant before it is confirmed [HE-FLOW-22]', async () => {
    const { text } = await form('lin', id)
    expect(text).toContain('经办人意见：chen：同意')
    expect(text).not.toContain('陈经办')
    expect(text).not.toContain('评审结果通过')
  })
  it('is there for those who hold the file and for nobody else', async () => {
    for (const who of ['gao', 'zhou', 'wu', 'sun']) expect((await form(who, id)).status).toBe(200)
    for (const who of ['wang', 'stranger', 'qian', 'kong']) expect((await form(who, id)).status).toBe(404)
    for (const who of ['administrator', undefined]) expect([401, 403]).toContain((await form(who, id)).status)
    expect((await form('lin', 999_999)).status).toBe(404)
    expect((await form('lin', id, '?missing=anything')).status).toBe(400)
  })
  it('is not there before the first submission, and never shows what is being changed since', async () => {
    const draft = await scene.draft('wang')
    expect((await form('wang', draft)).refusal).toEqual({ refusal: 'never-submitted' })
    expect((await form('chen', draft)).status).toBe(404)
  })
  it('prints the last word of each desk, and only those about the last submission', async () => {
    const returned = await scene.submitted('a')
    await approve(scene.cast, 'chen', returned, '第一次的意见')
    await scene.sendBack('gao', returned)
    await scene.resubmit('a', returned)
    await approve(scene.cast, 'chen', returned, '第二次的意见')
    const { text } = await form('chen', returned)
    expect(text).toContain('第二次的意见')
    expect(text).not.toContain('第一次的意见')
  })
  it('names a character that no font has, and prints it as 〓 when that is asked for', async () => {
    const rare = await scene.submitted('b')
    await signedWith(scene.cast, rare, ['answers', 'summary', 'text'], '设计了😀号机床')
    const refused = await form('chen', rare)
    expect([refused.status, refused.refusal]).toEqual([
      409,
      { refusal: 'missing-glyphs', detail: { characters: '😀（U+1F600，业务总结）' } },
    ])
    expect((await form('chen', rare, '?missing=show-mark')).text).toContain('设计了〓号机床')
  })
  it('says which photo is missing from the store', async () => {
    const lost = await scene.submitted('c')
    await losePhoto(scene.cast, lost)
    expect((await form('chen', lost)).refusal).toEqual({
      refusal: 'picture-unreadable',
      detail: { picture: '照片.jpg' },
    })
  })
})

describe('a certificate', () => {
  let id: number
  let certificate: { id: number; number: string }
  beforeAll(async () => {
    id = await scene.certified('d')
    certificate = (await scene.call('d', 'GET', '/my/certificates')).body[0]
  })
  const file = (who: string | undefined, own = false) =>
    fetched(who, `${own ? '/my' : ''}/certificates/${certificate.id}/file`)

  it('is there for its holder and its office at once, with the photo; unit accounts have none [HE-CERT-01] [HE-CERT-02]', async () => {
    const held = await file('d', true)
    expect(held.status).toBe(200)
    for (const word of ['示例省职称证书', certificate.number, '市职改办']) expect(held.text).toContain(word)
    expect(picturesIn(held.bytes).length).toBe(1)
    for (const who of ['wu', 'sun']) expect((await file(who)).bytes.equals(held.bytes)).toBe(true)
    for (const who of ['chen', 'gao', 'zhou', 'qian', 'stranger']) expect((await file(who)).status).toBe(404)
    expect((await file('lin', true)).status).toBe(404)
    for (const who of ['administrator', 'd', undefined]) expect([401, 403]).toContain((await file(who)).status)
    expect((await fetched('wu', '/certificates/999999/file')).status).toBe(404)
  })
  it('leads whoever scans it to its verification', async () => {
    const { db, server } = scene
    const { secret } = await db.selectFrom('certificate').select('secret').executeTakeFirstOrThrow()
    expect(await scene.addressIn(id)).toBe(`${server.publicUrl}/example/verification?code=${secret}`)
    expect((await scene.call(undefined, 'GET', `/verification?code=${secret}`)).body).toMatchObject({ valid: true })
  })
  it('says the same on the review form: a result that is confirmed', async () => {
    expect((await form('d', id)).text).toContain('评审结果通过')
  })
  it('is not handed out again once revoked', async () => {
    await scene.call('sun', 'PUT', `/certificates/${certificate.id}/revocation`, { reason: '材料不实' })
    expect((await file('d', true)).refusal).toEqual({ refusal: 'certificate-revoked' })
    expect((await file('wu')).status).toBe(200)
  })
})

describe('the papers of an applicant', () => {
  const paper = (who: string | undefined, id: number, name: string, query = '') =>
    fetched(who, `/applications/${id}/papers/${name}${query}`)

  it('are shown before the submission out of what is saved, marked as nothing signed [TJ-PRINT-01]', async () => {
    const id = await scene.draft('e')
    await scene.keepPhoto(id)
    const own = (await scene.call('e', 'GET', `/applications/${id}`)).body
    expect(own.papers.map((one: { id: string; formats: string[] }) => [one.id, one.formats])).toEqual([
      ['brief', ['pdf']],
      ['review-form', ['pdf', 'xlsx']],
    ])
    for (const name of ['brief', 'review-form']) {
      const { status, text } = await paper('e', id, name)
      expect(status).toBe(200)
      for (const word of ['十八年来从事机械设计工作。', '预览未提交']) expect(text).toContain(word)
    }
    for (const who of ['chen', 'wang', 'sun']) expect((await paper(who, id, 'review-form')).status).toBe(404)
  })
  it('are made of an empty draft too [TJ-PRINT-01]', async () => {
    const { body } = await scene.call('f', 'POST', '/applications', engineer)
    for (const name of ['brief', 'review-form']) expect((await paper('f', body.id, name)).status).toBe(200)
  })
  it('say after the submission what was signed, to the applicant and to the desks that hold the file', async () => {
    const id = await scene.submitted('g')
    for (const who of ['g', 'chen']) {
      const { status, text } = await paper(who, id, 'brief')
      expect(status).toBe(200)
      expect(text).toContain('十八年来从事机械设计工作。')
      expect(text).not.toContain('未提交')
    }
    for (const who of ['stranger', 'wang', 'qian']) expect((await paper(who, id, 'brief')).status).toBe(404)
    for (const who of ['administrator', undefined]) expect([401, 403]).toContain((await paper(who, id, 'brief')).status)
  })
  it('are handed out as the files that the paper has, and as no other [TJ-PRINT-02] [TJ-PRINT-03]', async () => {
    const id = await scene.submitted('h')
    const sheet = await scene.fetch('h', `/applications/${id}/papers/review-form?format=xlsx`)
    expect([sheet.statusCode, sheet.headers['content-type']]).toEqual([200, spreadsheet])
    const words = (await readSheet(sheet.rawPayload)).flat().join('').replace(/\s/g, '')
    const printed = (await paper('h', id, 'review-form')).text
    for (const word of ['十八年来从事机械设计工作。', '技术员', '工程师'])
      expect([words.includes(word), printed.includes(word)]).toEqual([true, true])
    expect((await paper('h', id, 'brief', '?format=xlsx')).status).toBe(404)
    expect((await paper('h', id, 'brief', '?format=doc')).status).toBe(400)
    expect((await paper('h', id, 'none')).status).toBe(404)
    expect((await paper('h', 999_999, 'brief')).status).toBe(404)
  })
})
