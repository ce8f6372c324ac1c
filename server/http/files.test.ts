import { sql } from 'kysely'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FileRef } from '../../core/form.ts'
import { keepMade } from '../files/keep.ts'
import { filesOfUploads, filesOwned } from '../files/owned.ts'
import { evidenceScene, type Scene } from '../testing/evidence-scene.ts'
import { jpeg, pdf } from '../testing/papers.ts'
import { upload } from '../testing/uploading.ts'

let scene: Scene
let certificate: FileRef
let later: FileRef
let summary: FileRef
const everyone = [
  'wu',
  'unitOfficer',
  'cityApprover',
  'siblingOfficer',
  'otherCountyOfficer',
  'administrator',
  'convenerOfficer',
] as const

beforeAll(async () => {
  scene = await evidenceScene()
  const hosted = { ...the(scene.server.regions.get('example')), server: scene.server }
  const whose = { owner: scene.people.lin, application: scene.applications.lin }
  certificate = await keepMade(hosted, { name: '学位证书 (正).jpg', type: 'jpg', content: await jpeg() }, whose)
  later = await keepMade(hosted, { name: '补传.jpg', type: 'jpg', content: await jpeg(300, 300) }, whose)
  summary = await keepMade(hosted, { name: '总结.pdf', type: 'pdf', content: pdf({ pages: 2 }) }, whose)
})

const get = (file: number, who: keyof Scene['cookies'] | 'nobody', rest = '', headers: Record<string, string> = {}) =>
  scene.app.inject({
    url: `/api/example/files/${file}${rest}`,
    headers: { ...headers, ...(who !== 'nobody' && { cookie: scene.cookies[who] }) },
  })

const mayRead = async (file: number) => {
  const statuses = await Promise.all(everyone.map(async (who) => [who, (await get(file, who)).statusCode] as const))
  return statuses.filter(([, status]) => status === 200).map(([who]) => who)
}

const progress = (value: Record<string, unknown>, submissions: number) =>
  sql`update application set progress = ${JSON.stringify(value)}::jsonb, submissions = ${submissions}
    where id = ${scene.applications.lin}`.execute(scene.db)

describe('a file', () => {
  it('of a draft is seen by the applicant alone', async () => {
    expect((await get(certificate.file, 'lin')).statusCode).toBe(200)
    expect(await mayRead(certificate.file)).toEqual([])
    expect((await get(certificate.file, 'nobody')).statusCode).toBe(401)
    expect((await get(certificate.file, 'siblingOfficer')).json()).toEqual({ refusal: 'not-found' })
    expect((await get(999_999, 'lin')).json()).toEqual({ refusal: 'not-found' })
  })

  it('that was submitted is seen by the offices above, never by siblings; what came later is not', async () => {
    await progress({ state: 'under-check', desks: [], at: 0 }, 1)
    await sql`insert into submission (application, number, snapshot)
      values (${scene.applications.lin}, 1, ${JSON.stringify({ files: [certificate, summary] })}::jsonb)`.execute(
      scene.db,
    )
    expect(await mayRead(certificate.file)).toEqual(['unitOfficer', 'cityApprover'])
    expect(await mayRead(later.file)).toEqual([])
    expect((await get(certificate.file, 'siblingOfficer', '/thumbnail')).statusCode).toBe(404)
  })

  it('is seen by the convener once it lies with the committee', async () => {
    const { organisations } = scene
    const { rows } = await sql<{ id: number }>`
      insert into committee (code, name, series, levels, type, convener, authoriser, members, filed_from, filed_to)
      values ('1', '评委会', 'teaching', '{intermediate}', 'open', ${organisations.convener}, ${organisations.province}, 25,
        '2026-01-01', '2028-12-31') returning id`.execute(scene.db)
    await progress({ state: 'under-review', office: organisations.city, committee: rows[0]?.id, entrusted: false }, 1)
    expect(await mayRead(certificate.file)).toEqual(['unitOfficer', 'cityApprover', 'convenerOfficer'])
  })

  it('of an objection is seen by those of the office that publicised who settle it', async () => {
    const sent = await upload(scene.app, { name: '证据.pdf', content: pdf(), cookie: '', under: 'objection-uploads' })
    const { rows: uploads } = await sql<{ upload: string }>`
      select upload from file where id = ${sent.body.file}`.execute(scene.db)
    expect(await filesOfUploads(scene.db, [the(uploads[0]).upload])).toEqual([sent.body.file])
    expect(await mayRead(sent.body.file ?? 0)).toEqual([])
    const { rows } = await sql<{ id: number }>`
      with n as (insert into notice (office, kind, heading, contact, opens, closes, made_by)
          values (${scene.organisations.city}, 'eligibility', '公示', '电话', '2026-04-01', '2026-04-10', ${scene.people.cityApprover}) returning id),
        e as (insert into notice_entry (notice, application) select id, ${scene.applications.lin}::bigint from n returning notice, application)
      select id from n, e`.execute(scene.db)
    await sql`with o as (insert into objection (notice, application, text) values (${rows[0]?.id}, ${scene.applications.lin}, '论文重复') returning id)
      insert into objection_file (objection, file) select id, ${sent.body.file}::bigint from o`.execute(scene.db)
    expect(await mayRead(sent.body.file ?? 0)).toEqual([])
    await sql`update account set kind = 'officer', capabilities = '{publicise}' where id = ${scene.people.cityApprover}`.execute(
      scene.db,
    )
    expect(await mayRead(sent.body.file ?? 0)).toEqual(['cityApprover'])
    await sql`update account set kind = 'approver', capabilities = '{}' where id = ${scene.people.cityApprover}`.execute(
      scene.db,
    )
    expect(await filesOfUploads(scene.db, [the(uploads[0]).upload])).toEqual([])
  })

  it('comes with its real name and headers that let nothing run or stay', async () => {
    const { headers, rawPayload } = await get(certificate.file, 'lin')
    expect(rawPayload.length).toBe(certificate.bytes)
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-length': String(certificate.bytes),
      'content-disposition': `inline; filename="____ (_).jpg"; filename*=UTF-8''${encodeURIComponent('学位证书 ')}%28%E6%AD%A3%29.jpg`,
    })
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
    const saved = await get(certificate.file, 'lin', '?download=1')
    expect(saved.headers['content-disposition']).toMatch(/^attachment; /)
  })

  it('is sent in parts to who pages through it', async () => {
    const whole = (await get(summary.file, 'lin')).rawPayload
    const ranges = [
      ['bytes=0-9', 206, whole.subarray(0, 10)],
      ['bytes=20-', 206, whole.subarray(20)],
      ['bytes=-8', 206, whole.subarray(-8)],
      ['bytes=5-999999', 206, whole.subarray(5)],
      ['bytes=9-5', 200, whole],
      ['bytes=0-1,4-5', 200, whole],
    ] as const
    for (const [range, status, bytes] of ranges) {
      const { statusCode, rawPayload, headers } = await get(summary.file, 'lin', '', { range })
      expect([range, statusCode, rawPayload.equals(bytes)]).toEqual([range, status, true])
      expect(headers['content-length']).toBe(String(bytes.length))
    }
    const beyond = await get(summary.file, 'lin', '', { range: `bytes=${whole.length}-` })
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${whole.length}`])
  })

  it('has a small picture when it is one', async () => {
    for (const _ of ['made', 'found again']) {
      const small = await get(certificate.file, 'lin', '/thumbnail')
      expect([small.statusCode, small.headers['content-type'], small.headers['cache-control']]).toEqual([
        200,
        'image/webp',
        'private, no-store',
      ])
      expect(await sharp(small.rawPayload).metadata()).toMatchObject({ format: 'webp', height: 320 })
    }
    expect((await get(summary.file, 'lin', '/thumbnail')).statusCode).toBe(404)
  })

  it('is renamed by its owner alone, with its ending, while the application can be edited', async () => {
    const rename = (who: 'lin' | 'wu', name: string) =>
      scene.app.inject({
        method: 'PATCH',
        url: `/api/example/files/${later.file}`,
        headers: { cookie: scene.cookies[who] },
        payload: { name },
      })
    expect((await rename('lin', '论文')).json()).toMatchObject({ refusal: 'wrong-state' })
    await progress({ state: 'draft' }, 1)
    expect((await rename('wu', '论文')).statusCode).toBe(404)
    expect((await rename('lin', '论文首页')).json()).toMatchObject({ file: later.file, name: '论文首页.jpg' })
    expect((await rename('lin', '../论文.pdf')).json().name).toBe('论文.jpg')
  })

  it('counts as an answer only of the application it was uploaded for', async () => {
    const ids = [certificate.file, later.file, 999_999]
    expect([...(await filesOwned(scene.db, scene.applications.lin, ids)).keys()].sort()).toEqual(ids.slice(0, 2))
    expect(await filesOwned(scene.db, scene.applications.wu, ids)).toEqual(new Map())
  })
})

function the<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('missing')
  return value
}
