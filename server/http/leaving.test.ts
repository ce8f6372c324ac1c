import { decodeJwt, importJWK, type JWTPayload, SignJWT } from 'jose'
import { sql } from 'kysely'
import { afterEach, expect, it } from 'vitest'
import { identityScene } from '../testing/identity-scene.ts'

const scene = await identityScene()
const { browser, db, line, standIn } = scene

afterEach(() => {
  line.fetch = fetch
  scene.meet()
})

/** Signed in by the service, and out again here: where one is led. */
const leave = async () => {
  const lin = browser()
  expect(await lin.logIn('person-1')).toBe('/example/login/done')
  const { body } = await lin.api('DELETE', '/session')
  expect((await lin.api('GET', '/session')).status).toBe(401)
  return { lin, next: body.next as string | undefined }
}
const hintIn = (next: string | undefined) => new URL(next ?? '').searchParams.get('id_token_hint')

it('whoever logs out here is logged out at the service too, and comes back to the portal', async () => {
  const ended: string[] = []
  const provider = await standIn.open()
  provider.on('end_session.success', () => ended.push('ended'))
  const { lin, next = '' } = await leave()
  expect(next.startsWith(standIn.issuer)).toBe(true)
  const page = await (await lin.send(next)).text()
  expect(page).toContain('退出登录')
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const action = /action="([^"]+)"/.exec(page)?.[1] ?? ''
  const answer = await lin.send(action, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) })
  expect(answer.headers.get('location')).toBe(`${scene.server.publicUrl}/example`)
  expect(ended).toEqual(['ended'])
})

it('the token that says whose session it is lies sealed, and goes with the session', async () => {
  const lin = browser()
  await lin.logIn('person-1')
  const { rows } = await sql<{ token: Buffer }>`select token_sealed as token from login_session
    where token_sealed is not null`.execute(db)
  expect(rows).toHaveLength(1)
  expect(rows[0]?.token.toString('latin1')).not.toContain('eyJ')
  await lin.api('DELETE', '/session')
  const { rows: left } = await sql`select from login_session where token_sealed is not null`.execute(db)
  expect(left).toEqual([])
})

it('a token that tells of the person is never put into an address', async () => {
  expect(hintIn((await leave()).next)).toMatch(/^eyJ/)
  line.fetch = async (address, options) => {
    const answer = await fetch(address, options)
    if (!String(address).endsWith('/token')) return answer
    const body = (await answer.json()) as { id_token: string }
    const claims: JWTPayload = { ...decodeJwt(body.id_token), phone_number: '13900001001' }
    const { kid } = scene.key as { kid: string }
    const signed = new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid })
    return Response.json({ ...body, id_token: await signed.sign(await importJWK(scene.key, 'RS256')) })
  }
  const { next } = await leave()
  expect(hintIn(next)).toBeNull()
  expect(new URL(next ?? '').searchParams.get('client_id')).toBe('title-review')
})

it('a service without such a door, or one that is down, leaves it at the log-out here', async () => {
  line.fetch = async (address, options) => {
    const answer = await fetch(address, options)
    if (!String(address).endsWith('/.well-known/openid-configuration')) return answer
    const { end_session_endpoint: _, ...metadata } = (await answer.json()) as Record<string, unknown>
    return Response.json(metadata)
  }
  scene.meet()
  expect((await leave()).next).toBeUndefined()
  line.fetch = fetch
  scene.meet()
  const lin = browser()
  await lin.logIn('person-1')
  line.fetch = () => Promise.reject(new TypeError('fetch failed'))
  scene.meet()
  expect(await lin.api('DELETE', '/session')).toEqual({ status: 200, body: { ok: true } })
  expect((await lin.api('GET', '/session')).status).toBe(401)
})
