import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { nightly } from '../jobs/nightly.ts'
import { storeOf } from '../storage/open.ts'
import { type ClosingScene, closingScene } from '../testing/closing-scene.ts'
import { jpeg, pdf } from '../testing/papers.ts'
import { solved } from '../testing/site.ts'
import { upload } from '../testing/uploading.ts'

let scene: ClosingScene
let notice = 0
beforeAll(async () => {
  scene = await closingScene()
  const { call, applications } = scene
  const wanted = { kind: 'eligibility', applications: [applications.lin, applications.wu], contact: '电话' }
  notice = (await call('officer', 'POST', '/notices', wanted)).body.id
})

const send = (name: string, content: Buffer) =>
  upload(scene.app, { name, content, cookie: '', under: 'objection-uploads' })
type Named = { file?: number | undefined; sha256?: string | undefined }
const object = async (files: readonly Named[]) =>
  scene.call(undefined, 'POST', `/notices/${notice}/objections`, {
    entry: scene.applications.wu,
    text: '该同志的论文署名与事实不符。',
    name: '某人',
    contact: '13800000000',
    files: files.map(({ file, sha256 }) => ({ file, sha256 })),
    captcha: await solved((method, path) => scene.call(undefined, method, path)),
  })
const get = async (who: string | undefined, path: string) =>
  (await scene.app.inject({ url: `/api/example${path}`, headers: { cookie: (who && scene.cookies[who]) || '' } }))
    .statusCode
const count = async () =>
  Number((await sql<{ n: string }>`select count(*) as n from objection`.execute(scene.db)).rows[0]?.n)

describe('evidence with an objection', () => {
  it('is announced with its limits before anybody sends it', async () => {
    const { body } = await scene.call(undefined, 'GET', `/notices/${notice}`)
    expect(body.evidence).toEqual({ types: ['jpg', 'png', 'pdf'], max: 10, maxBytes: expect.any(Number) })
  })

  it('is seen by the officer who settles it, and by nobody else', async () => {
    const picture = (await send('合影.jpg', await jpeg())).body
    const paper = (await send('论文.pdf', pdf())).body
    expect((await object([picture, paper])).body).toEqual({ ok: true })
    const [objection] = (await scene.call('officer', 'GET', `/notice-desk/${notice}/objections`)).body
    expect(objection.files).toMatchObject([
      { file: picture.file, name: '合影.jpg', type: 'jpg' },
      { file: paper.file, name: '论文.pdf', type: 'pdf' },
    ])
    expect(await get('officer', `/files/${picture.file}`)).toBe(200)
    expect(await get('officer', `/files/${picture.file}/thumbnail`)).toBe(200)
    for (const who of ['plainOfficer', 'approver', 'siblingOfficer', 'unitOfficer', 'lin', 'wu'])
      expect(
        [await get(who, `/files/${picture.file}`), await get(who, `/files/${picture.file}/thumbnail`)],
        who,
      ).toEqual([404, 404])
    expect(await get(undefined, `/files/${picture.file}`)).toBe(401)
  })

  it('is refused with the reason, and nothing of the objection stays: other types, too large, too many', async () => {
    const before = await count()
    const gif = Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')
    expect((await send('动图.gif', gif)).body.refusal).toBe('file-type-not-accepted')
    expect((await send('假的.png', gif)).body.refusal).toBe('file-content-differs')
    const { evidence } = (await scene.call(undefined, 'GET', `/notices/${notice}`)).body
    expect((await send('大.pdf', Buffer.alloc(evidence.maxBytes + 1))).body).toMatchObject({
      refusal: 'file-too-large',
    })
    const one = (await send('一.pdf', pdf())).body
    expect((await object(Array.from({ length: 11 }, () => one))).status).toBe(400)
    expect(await count()).toBe(before)
  })

  it("takes no file of somebody else: an applicant's, one of another objection, or one whose content is not known", async () => {
    const before = await count()
    const fresh = (await send('甲.jpg', await jpeg(400, 500))).body
    const { rows } = await sql<{ file: number; sha256: string }>`
      insert into file (owner, name, type, bytes, sha256) values (${scene.people.lin}, '证书.jpg', 'jpg', 5, ${'a'.repeat(64)})
      returning id as file, sha256`.execute(scene.db)
    const [used] = (await scene.call('officer', 'GET', `/notice-desk/${notice}/objections`)).body[0].files
    for (const files of [rows, [used], [{ ...fresh, sha256: 'b'.repeat(64) }], [fresh, used]])
      expect((await object(files)).body).toEqual({ refusal: 'file-not-yours' })
    expect(await count()).toBe(before)
  })

  it('that was put with no objection is gone after a day, and its content once no back-up can want it', async () => {
    const lost = (await send('没有提交.jpg', await jpeg(500, 500))).body
    const kept = (await scene.call('officer', 'GET', `/notice-desk/${notice}/objections`)).body[0].files[0]
    await sql`update file set made_at = now() - interval '2 days' where owner is null`.execute(scene.db)
    const fresh = (await send('刚刚.jpg', await jpeg(510, 510))).body
    await nightly(scene.server)
    const store = storeOf(scene.server, 'example')
    const there = () => Promise.all([lost, kept, fresh].map(({ sha256 = '' }) => store.has(sha256)))
    expect(await there()).toEqual([true, true, true])
    await sql`update discarded_content set at = now() - interval '8 days'`.execute(scene.db)
    await nightly(scene.server)
    expect(await there()).toEqual([false, true, true])
    expect((await object([lost])).body).toEqual({ refusal: 'file-not-yours' })
    expect((await object([fresh])).body).toEqual({ ok: true })
  })
})
