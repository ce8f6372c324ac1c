import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { zipSync } from 'fflate'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidenceScene, type Scene } from '../testing/evidence-scene.ts'
import { cmyk, jpeg, largePdf, pdf, png } from '../testing/papers.ts'
import { metadata, type Sent, upload, uploadWhole } from '../testing/uploading.ts'

let scene: Scene
beforeAll(async () => {
  scene = await evidenceScene()
})
afterAll(() => scene.app.close())

const ways = [
  ['in pieces', upload],
  ['in one request', uploadWhole],
] as const
let send: (typeof ways)[number][1] = upload

const proof = (name: string, content: Buffer) =>
  send(scene.app, {
    name,
    content,
    cookie: scene.cookies.lin,
    application: scene.applications.lin,
    section: 'education',
    field: 'proof',
  })
const photo = (name: string, content: Buffer) =>
  send(scene.app, {
    name,
    content,
    cookie: scene.cookies.lin,
    application: scene.applications.lin,
    section: 'person',
    field: 'photo',
  })
const docx = () =>
  Buffer.from(zipSync({ '[Content_Types].xml': Buffer.from('<Types/>'), 'word/document.xml': Buffer.alloc(400) }))

describe.each(ways)('an upload %s', (_, way) => {
  beforeAll(() => {
    send = way
  })

  it('becomes a file of the applicant and the application, named by its content', async () => {
    const content = await jpeg()
    const { status, body } = await proof('毕业证书.jpg', content)
    expect(status).toBe(200)
    expect(body).toMatchObject({ name: '毕业证书.jpg', type: 'jpg', bytes: content.length })
    const { rows } = await sql`select owner, application, width, height from file where id = ${body.file}`.execute(
      scene.db,
    )
    expect(rows).toEqual([{ owner: scene.people.lin, application: scene.applications.lin, width: 600, height: 840 }])
  })

  it('is a PDF where a PDF is asked, with its pages counted [HE-APPL-50]', async () => {
    const { status, body } = await proof('工作总结.pdf', pdf({ pages: 3 }))
    expect([status, body.type]).toEqual([200, 'pdf'])
    const { rows } = await sql`select pages from file where id = ${body.file}`.execute(scene.db)
    expect(rows).toEqual([{ pages: 3 }])
  })

  it.each([
    ['a .docx', '总结.docx', () => docx(), 'file-type-not-accepted'],
    ['a .docx renamed .pdf', '总结.pdf', () => docx(), 'file-content-differs'],
    ['text named .pdf', '总结.pdf', () => Buffer.from('我的工作总结'), 'file-content-differs'],
    ['a header without a document', '总结.pdf', () => Buffer.from(`%PDF-1.4\n${'x'.repeat(400)}\n%%EOF`), 'pdf-broken'],
    ['half a PDF', '总结.pdf', () => pdf().subarray(0, 250), 'pdf-broken'],
    ['a locked PDF', '总结.pdf', () => pdf({ trailer: '/Encrypt 9 0 R' }), 'pdf-encrypted'],
  ])('is refused in the place of a PDF when it is %s [HE-APPL-50]', async (_, name, content, refusal) => {
    expect(await proof(name, content())).toMatchObject({ status: 422, body: { refusal } })
  })

  it('is refused when empty, and when larger than its field takes [HE-FILE-03]', async () => {
    expect((await proof('空.jpg', Buffer.alloc(0))).body).toMatchObject({ refusal: 'file-empty' })
    expect(await photo('照片.jpg', Buffer.alloc(512_001))).toMatchObject({
      status: 422,
      body: { refusal: 'file-too-large', detail: { limit: 512_000 } },
    })
  })

  it.each([
    ['a picture that breaks off', '照.jpg', async () => (await jpeg(1200, 1600)).subarray(0, 6000), 'picture-broken'],
    ['a PNG named .jpg', '照.jpg', () => png(), 'file-content-differs'],
    ['a PNG where only JPEG and PDF are asked', '照.png', () => png(), 'file-type-not-accepted'],
    [
      'a GIF',
      '照.gif',
      () => sharp(Buffer.from('<svg width="9" height="9"/>')).gif().toBuffer(),
      'file-type-not-accepted',
    ],
    [
      'a GIF that is a PDF too',
      '照.pdf',
      async () => Buffer.concat([Buffer.from('GIF89a'), pdf()]),
      'file-content-differs',
    ],
    ['a JPEG that is an archive too', '照.jpg', async () => Buffer.concat([await jpeg(), docx()]), 'file-two-kinds'],
    ['a PDF that is an archive too', '文.pdf', async () => Buffer.concat([pdf(), docx()]), 'file-two-kinds'],
    ['without an ending', '照片', () => jpeg(), 'file-type-not-accepted'],
  ])('is refused when it is %s', async (_, name, content, refusal) => {
    const { status, body } = await proof(name, await content())
    expect([status, body.refusal]).toEqual([422, refusal])
  })

  it('loses paths and control characters from its name, and the middle of a long one', async () => {
    const content = await jpeg(20, 20)
    expect((await proof('C:\\照片\\../../学位\u202e\u0007证.jpg', content)).body.name).toBe('学位证.jpg')
    const long = (await proof(`${'长'.repeat(300)}.jpg`, content)).body.name ?? ''
    expect([...long].length).toBe(200)
    expect(long.endsWith('长.jpg')).toBe(true)
  })

  it('goes only to a file field of an own application that can be edited', async () => {
    const content = await jpeg(50, 50)
    const of = (place: Record<string, unknown>) =>
      way(scene.app, { name: 'a.jpg', content, cookie: scene.cookies.lin, ...place })
    const { lin, wu } = scene.applications
    expect((await of({ application: wu, section: 'education', field: 'proof' })).status).toBe(404)
    expect((await of({ application: 'x', section: 'education', field: 'proof' })).status).toBe(404)
    expect((await of({ application: lin, section: 'education', field: 'degree' })).body.refusal).toBe('no-such-field')
    expect((await of({ application: lin, section: 'nowhere', field: 'proof' })).body.refusal).toBe('no-such-field')
    const submitted = { cookie: scene.cookies.wu, application: wu, section: 'education', field: 'proof' }
    await sql`update application set progress = '{"state":"under-check","desks":[],"at":0}' where id = ${wu}`.execute(
      scene.db,
    )
    expect((await of(submitted)).body.refusal).toBe('wrong-state')
    await sql`update application set progress = '{"state":"draft"}' where id = ${wu}`.execute(scene.db)
    expect((await of(submitted)).status).toBe(200)
  })

  it('of the public is only for objections, and nobody signs in for it', async () => {
    const sent = await way(scene.app, { name: '证据.pdf', content: pdf(), cookie: '', under: 'objection-uploads' })
    expect(sent.status).toBe(200)
    const { rows } = await sql`select owner, application from file where id = ${sent.body.file}`.execute(scene.db)
    expect(rows).toEqual([{ owner: null, application: null }])
    const refused = await way(scene.app, { name: '证据.pdf', content: pdf(), cookie: '' })
    expect(refused.status).toBe(401)
  })

  it('is not understood when what is said of it holds what no database keeps', async () => {
    const place = { application: scene.applications.lin, section: 'educ\0ation', field: 'proof' }
    const sent = await way(scene.app, {
      name: 'a.jpg',
      content: await jpeg(50, 50),
      cookie: scene.cookies.lin,
      ...place,
    })
    expect([sent.status, sent.body.refusal]).toEqual([400, 'not-understood'])
  })
})

describe('an upload in one request', () => {
  const id = () => randomBytes(16).toString('hex')
  const place = () => ({ application: scene.applications.lin, section: 'education', field: 'proof' })
  const put = (content: Buffer, more: { id?: string; cookie?: string; name?: string } = {}): Promise<Sent> =>
    uploadWhole(scene.app, { name: 'a.jpg', content, cookie: scene.cookies.lin, ...place(), ...more })

  it('is one file when it comes again, and when it comes twice at once', async () => {
    const content = await jpeg(52, 50)
    const named = { id: id() }
    const both = await Promise.all([put(content, named), put(content, named)])
    const again = await put(content, named)
    expect([...both, again].map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set([...both, again].map(({ body }) => body.file)).size).toBe(1)
    const other = await put(content)
    expect(other.body.file).not.toBe(again.body.file)
    expect(other.body.sha256).toBe(again.body.sha256)
  })

  it('that comes again is answered as before, also when its place is closed since', async () => {
    const named = { id: id() }
    const first = await put(await jpeg(53, 50), named)
    const { lin } = scene.applications
    await sql`update application set progress = '{"state":"under-check","desks":[],"at":0}' where id = ${lin}`.execute(
      scene.db,
    )
    const again = await put(await jpeg(53, 50), named)
    const late = await put(await jpeg(53, 50))
    await sql`update application set progress = '{"state":"draft"}' where id = ${lin}`.execute(scene.db)
    expect(again).toEqual(first)
    expect([late.status, late.body.refusal]).toEqual([422, 'wrong-state'])
  })

  it('is refused where another file has come under its number, and is another’s own under the same', async () => {
    const named = { id: id() }
    const first = await put(await jpeg(54, 50), named)
    expect((await put(await jpeg(55, 50), named)).body.refusal).toBe('key-used-otherwise')
    const wu = await uploadWhole(scene.app, {
      ...{ name: 'a.jpg', content: await jpeg(54, 50), cookie: scene.cookies.wu, ...place(), ...named },
      application: scene.applications.wu,
    })
    expect(wu.status).toBe(200)
    expect(wu.body.file).not.toBe(first.body.file)
  })

  it('says what it is and where it goes, and is no larger than what may stand in memory', async () => {
    const content = await jpeg(50, 50)
    const url = `/api/example/uploads/${id()}`
    const said = { cookie: scene.cookies.lin, 'upload-metadata': metadata({ filename: 'a.jpg', ...saidOf(place()) }) }
    const refusalOf = async (headers: Record<string, string>, payload: Buffer | string) => {
      const answer = await scene.app.inject({ method: 'PUT', url, headers, payload })
      return [answer.statusCode, answer.json().refusal]
    }
    const octets = { 'content-type': 'application/octet-stream' }
    expect(await refusalOf({ cookie: scene.cookies.lin, ...octets }, content)).toEqual([400, 'not-understood'])
    expect(await refusalOf({ ...said, 'content-type': 'application/json' }, '{}')).toEqual([400, 'not-understood'])
    expect(await refusalOf({ ...said, ...octets }, Buffer.alloc(2_097_153))).toEqual([413, 'body-too-large'])
    expect((await put(content, { id: 'short' })).status).toBe(400)
  })

  it('comes over a line in many parts and is stored as it was sent, also the next one', async () => {
    const address = await scene.app.listen({ port: 0, host: '127.0.0.1' })
    const said = { cookie: scene.cookies.lin, 'upload-metadata': metadata({ filename: 'a.pdf', ...saidOf(place()) }) }
    for (const bytes of [1_900_000, 300_000, 20_000]) {
      const content = largePdf(bytes)
      const answer = await fetch(`${address}/api/example/uploads/${id()}`, {
        method: 'PUT',
        headers: { ...said, 'content-type': 'application/octet-stream' },
        body: content as BodyInit,
      })
      const stored = (await answer.json()) as { file: number; sha256: string }
      expect(stored.sha256).toBe(createHash('sha256').update(content).digest('hex'))
      const got = await scene.app.inject({ url: `/api/example/files/${stored.file}`, headers: said })
      expect(got.rawPayload.equals(content)).toBe(true)
    }
  })

  it('says how long it is, and is forgotten when its line breaks', async () => {
    const address = new URL(
      await (scene.app.server.listening ? scene.app.listeningOrigin : scene.app.listen({ port: 0 })),
    )
    const begin = (more: Record<string, string>) =>
      request({
        ...{ host: address.hostname, port: address.port, method: 'PUT', path: `/api/example/uploads/${id()}` },
        headers: { cookie: scene.cookies.lin, 'content-type': 'application/octet-stream', ...more },
      })
    const unsaid = begin({ 'transfer-encoding': 'chunked' })
    unsaid.end(Buffer.alloc(1000))
    const [answer] = (await once(unsaid, 'response')) as [IncomingMessage]
    expect(answer.statusCode).toBe(411)
    answer.resume()
    const broken = begin({ 'content-length': '300000' })
    broken.on('error', () => {})
    broken.write(Buffer.alloc(1000))
    await wait(50)
    broken.destroy()
    await wait(50)
    expect((await put(await jpeg(57, 50))).status).toBe(200)
  })

  it('leaves nothing beside the store, whether it is taken or not', async () => {
    await put(await jpeg(56, 50))
    await put((await jpeg(1200, 1600)).subarray(0, 6000))
    expect(await readdir(join(scene.server.files, 'kept/example/incoming'))).toEqual([])
    expect(await readdir(join(scene.server.files, 'uploads/example/incoming'))).toEqual([])
  })
})

describe('an upload in pieces', () => {
  beforeAll(() => {
    send = upload
  })

  it('is refused when one byte too large for its field [HE-FILE-03]', async () => {
    expect((await proof('大.jpg', Buffer.alloc(10_000_001))).body).toMatchObject({
      refusal: 'file-too-large',
      detail: { limit: 10_000_000 },
    })
  })

  it('is one file when it is completed twice', async () => {
    const content = await jpeg(50, 50)
    const headers = { cookie: scene.cookies.lin }
    const url = await create(content)
    const both = await Promise.all([1, 2].map(() => scene.app.inject({ method: 'PUT', url: `${url}/file`, headers })))
    expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect(both[0]?.json().file).toBe(both[1]?.json().file)
  })

  it('cannot be completed before all of it is there', async () => {
    const content = await jpeg(50, 50)
    const url = await create(content.subarray(0, 100), content.length)
    const headers = { cookie: scene.cookies.lin }
    const early = await scene.app.inject({ method: 'PUT', url: `${url}/file`, headers })
    expect([early.statusCode, early.json().refusal]).toEqual([422, 'upload-unfinished'])
  })

  it('takes no byte more than announced', async () => {
    const content = await jpeg(50, 50)
    const url = await create(content.subarray(0, 100), 200)
    const more = await scene.app.inject({
      method: 'PATCH',
      url,
      headers: piece(100),
      payload: content.subarray(100, 400),
    })
    expect(more.statusCode).toBeGreaterThanOrEqual(400)
    const head = await scene.app.inject({ method: 'HEAD', url, headers: piece(0) })
    expect(Number(head.headers['upload-offset'])).toBeLessThanOrEqual(200)
  })

  it('belongs to who began it', async () => {
    const url = await create(await jpeg(50, 50))
    const headers = { ...piece(0), cookie: scene.cookies.wu }
    for (const method of ['HEAD', 'PATCH', 'DELETE'] as const)
      expect((await scene.app.inject({ method, url, headers })).statusCode).toBe(404)
    expect(
      (await scene.app.inject({ method: 'PUT', url: `${url}/file`, headers: { cookie: scene.cookies.wu } })).statusCode,
    ).toBe(404)
    expect((await scene.app.inject({ method: 'GET', url, headers: { cookie: scene.cookies.lin } })).statusCode).toBe(
      404,
    )
  })
})

describe.each(ways)('a photo %s', (_, way) => {
  beforeAll(() => {
    send = way
  })

  it('is made upright, sRGB and free of what the camera wrote', async () => {
    const lying = await sharp(await jpeg(840, 600))
      .withExif({ IFD0: { Make: 'CAMERA' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { status, body } = await photo('我的照片.jpeg', lying)
    expect([status, body.type, body.name]).toEqual([200, 'jpg', '我的照片.jpg'])
    const stored = await scene.app.inject({
      url: `/api/example/files/${body.file}`,
      headers: { cookie: scene.cookies.lin },
    })
    const made = await sharp(stored.rawPayload).metadata()
    expect([made.width, made.height, made.space, made.exif, made.orientation]).toEqual([
      600,
      840,
      'srgb',
      undefined,
      undefined,
    ])
  })

  it('may come as CMYK or PNG and is a JPEG afterwards', async () => {
    for (const [name, content] of [
      ['a.jpg', await cmyk()],
      ['a.png', await png(600, 840)],
    ] as const) {
      const { body } = await photo(name, content)
      const stored = await scene.app.inject({
        url: `/api/example/files/${body.file}`,
        headers: { cookie: scene.cookies.lin },
      })
      expect(await sharp(stored.rawPayload).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3 })
    }
  })

  it('is neither a PDF nor a stamp nor larger than its field', async () => {
    expect((await photo('照片.pdf', pdf())).body).toMatchObject({
      refusal: 'file-type-not-accepted',
      detail: { accepted: 'JPG、PNG' },
    })
    expect((await photo('照片.jpg', await jpeg(80, 100))).body.refusal).toBe('photo-too-small')
    expect((await photo('照片.jpg', Buffer.alloc(512_001))).body.refusal).toBe('file-too-large')
  })
})

const saidOf = (place: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(place).map(([key, value]) => [key, String(value)]))

const piece = (offset: number) => ({
  cookie: scene.cookies.lin,
  'tus-resumable': '1.0.0',
  'upload-offset': String(offset),
  'content-type': 'application/offset+octet-stream',
})

async function create(content: Buffer, length = content.length): Promise<string> {
  const place = { application: String(scene.applications.lin), section: 'education', field: 'proof' }
  const created = await scene.app.inject({
    method: 'POST',
    url: '/api/example/uploads',
    headers: {
      ...piece(0),
      'upload-length': String(length),
      'upload-metadata': metadata({ filename: 'a.jpg', ...place }),
    },
    payload: content,
  })
  expect(created.statusCode).toBe(201)
  return String(created.headers.location)
}
