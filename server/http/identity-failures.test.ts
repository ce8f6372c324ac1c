import { decodeJwt, importJWK, type JWTPayload, SignJWT } from 'jose'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { newSigningKey } from '../identity/stand-in/provider.ts'
import { identityScene } from '../testing/identity-scene.ts'

const scene = await identityScene()
const { browser, clock, line, standIn } = scene
const failed = (why: string) => `/example/login/refused?why=${why}&as=people`
const done = '/example/login/done'

afterEach(() => {
  clock.ahead = 0
  line.fetch = fetch
})

const sign = async (claims: JWTPayload, key: object = scene.key, header: object = {}) => {
  const { kid } = key as { kid: string }
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(await importJWK(key, 'RS256'))
}

/** The service itself answers, but with other claims in its token, or another signature under it. */
const answering = (change: (claims: JWTPayload) => JWTPayload, key?: object) => {
  line.fetch = async (address, options) => {
    const answer = await fetch(address, options)
    if (!String(address).endsWith('/token')) return answer
    const body = (await answer.json()) as { id_token: string }
    return Response.json({ ...body, id_token: await sign(change(decodeJwt(body.id_token)), key) })
  }
}

const nobodyCameIn = async () => {
  const { rows } = await sql`select 1 from login_session where issuer is not null`.execute(scene.db)
  expect(rows).toEqual([])
}

describe('a log-in at the identity service', () => {
  it('that is cancelled there comes back to a page that says so', async () => {
    expect(await browser().logIn('')).toBe(failed('identity-denied'))
  })

  it('that takes longer than ten minutes has expired', async () => {
    const slow = browser()
    const { at } = await slow.follow(`${scene.server.publicUrl}/api/example/identity/departure`)
    clock.ahead = 601
    expect((await slow.choose(at, 'person-1')).at).toContain(failed('identity-expired'))
  })

  it('comes back once: a state that is sent again is refused [FJ-AUTH-01]', async () => {
    const lin = browser()
    let callback = ''
    const each = (next: string) => {
      if (next.includes('/identity/callback')) callback = next
      return next
    }
    expect(await lin.logIn('person-1', { each })).toBe(done)
    await lin.api('DELETE', '/session')
    expect((await lin.follow(callback)).at).toContain(failed('identity-used'))
    expect((await lin.api('GET', '/session')).status).toBe(401)
  })

  it('comes back once, though the service gives the same state a code that is new [FJ-AUTH-01]', async () => {
    const lin = browser()
    const departed = await lin.send(`${scene.server.publicUrl}/api/example/identity/departure`)
    const back = async () =>
      (await lin.choose((await lin.follow(departed.headers.get('location') ?? '')).at, 'person-1')).at
    expect(await back()).toContain(done)
    await lin.api('DELETE', '/session')
    expect(await back()).toContain(failed('identity-used'))
    expect((await lin.api('GET', '/session')).status).toBe(401)
  })

  it('comes back with a code that is good once [FJ-AUTH-01]', async () => {
    const [first, second] = [browser(), browser()]
    let code = ''
    await first.logIn('person-1', {
      each: (next) => {
        code = new URL(next).searchParams.get('code') ?? code
        return next
      },
    })
    const replayed = (next: string) => {
      const address = new URL(next)
      if (address.pathname.endsWith('/callback')) address.searchParams.set('code', code)
      return address.href
    }
    expect(await second.logIn('person-3', { each: replayed })).toBe(failed('identity-used'))
  })

  it('comes back with a state of ours, to the browser that was sent [FJ-AUTH-01]', async () => {
    const forged = (next: string) => next.replace(/(\/callback.*[?&]state=)[^&]+/, '$1forged')
    expect(await browser().logIn('person-1', { each: forged })).toBe(failed('identity-unknown'))
    const [attacker, victim] = [browser(), browser()]
    let callback = ''
    await attacker.logIn('person-1', {
      each: (next) => {
        if (!next.includes('/identity/callback')) return next
        callback = next
        return undefined
      },
    })
    expect((await victim.follow(callback)).at).toContain(failed('identity-other-browser'))
    expect((await victim.follow(callback.split('?')[0] ?? '')).at).toContain(failed('identity-unknown'))
    expect((await victim.api('GET', '/session')).status).toBe(401)
  })
})

describe('a token', () => {
  it.each([
    ['for another audience', 'identity-wrong-audience', (claims: JWTPayload) => ({ ...claims, aud: 'another-site' })],
    [
      'of another issuer',
      'identity-token-refused',
      (claims: JWTPayload) => ({ ...claims, iss: 'https://evil.example' }),
    ],
    ['with another nonce', 'identity-token-refused', (claims: JWTPayload) => ({ ...claims, nonce: 'another' })],
    ['of long ago', 'identity-clock', (claims: JWTPayload) => ({ ...claims, iat: (claims.iat ?? 0) - 3600 })],
    ['that has run out', 'identity-clock', (claims: JWTPayload) => ({ ...claims, exp: (claims.iat ?? 0) - 3600 })],
    [
      'for another person than the rest of the answer',
      'identity-token-refused',
      (claims: JWTPayload) => ({ ...claims, sub: 'person-3' }),
    ],
  ])('%s is refused [FJ-AUTH-01]', async (_, why, change) => {
    await sql`delete from login_session`.execute(scene.db)
    answering(change)
    expect(await browser().logIn('person-1')).toBe(failed(why))
    await nobodyCameIn()
  })

  it('that somebody else signed is refused, under our service’s key id too [FJ-AUTH-01]', async () => {
    for (const id of ['first', 'stranger']) {
      answering((claims) => claims, await newSigningKey(id))
      expect(await browser().logIn('person-1')).toBe(failed('identity-token-refused'))
    }
    await nobodyCameIn()
  })

  it('that the service itself made for another nonce is refused', async () => {
    const swapped = (next: string) => next.replace(/([?&]nonce=)[^&]+/, '$1another')
    expect(await browser().logIn('person-1', { each: swapped })).toBe(failed('identity-token-refused'))
  })

  it('is good for a minute more or less, as clocks differ, and not for longer', async () => {
    for (const ahead of [-50, 50]) {
      clock.ahead = ahead
      expect(await browser().logIn('person-1')).toBe(done)
    }
    for (const ahead of [-90, 7200]) {
      clock.ahead = ahead
      expect(await browser().logIn('person-1')).toBe(failed('identity-clock'))
    }
  })

  it('is read with new keys when the service has changed them between two log-ins', async () => {
    expect(await browser().logIn('person-1')).toBe(done)
    await scene.restart([await newSigningKey('second')])
    expect(await browser().logIn('person-1')).toBe(done)
    await scene.restart([scene.key])
    expect(await browser().logIn('person-1')).toBe(done)
  })
})

describe('a service that is down', () => {
  it('is said to be, before leaving and on the way back', async () => {
    const refused = () => Promise.reject(new TypeError('fetch failed'))
    line.fetch = (address, options) => (String(address).endsWith('/token') ? refused() : fetch(address, options))
    expect(await browser().logIn('person-1')).toBe(failed('identity-down'))
    line.fetch = async (address, options) =>
      String(address).endsWith('/token') ? new Response('<h1>维护中</h1>', { status: 503 }) : fetch(address, options)
    expect(await browser().logIn('person-1')).toBe(failed('identity-down'))
    scene.meet({ issuer: 'http://127.0.0.1:1/nobody', fetch })
    expect(await browser().logIn('person-1')).toBe(failed('identity-down'))
    scene.meet({ issuer: `${scene.server.publicUrl}/api/example`, fetch })
    expect(await browser().logIn('person-1')).toBe(failed('identity-down'))
    line.fetch = fetch
    scene.meet()
    expect(await browser().logIn('person-1')).toBe(done)
  })

  it('that breaks in a way nobody thought of has its page too', async () => {
    line.fetch = async (address, options) => {
      if (!String(address).endsWith('/token')) return fetch(address, options)
      throw new Error('quite new')
    }
    expect(await browser().logIn('person-1')).toBe(failed('identity-down'))
    scene.server.identity = new Map([
      ['example', { issuer: 'x', departure: () => Promise.reject(new Error('quite new')) } as never],
    ])
    expect(await browser().logIn('person-1')).toBe(failed('unexpected'))
    scene.meet()
  })

  it('is said to be when it is too slow', async () => {
    scene.meet({ patience: 1 })
    line.fetch = (address, options) =>
      String(address).endsWith('/token')
        ? new Promise((_, reject) => options?.signal?.addEventListener('abort', () => reject(options.signal?.reason)))
        : fetch(address, options)
    expect(await browser().logIn('person-1')).toBe(failed('identity-down'))
    scene.meet()
  })

  it('keeps nobody from logging in with a password', async () => {
    scene.server.identity = new Map()
    expect(await browser().logIn('person-1')).toBe(failed('identity-not-offered'))
    const { status, body } = await browser().api('GET', '')
    expect([status, body.accounts.provider]).toEqual([200, undefined])
    scene.meet()
  })
})

describe('a log-out that the service tells of', () => {
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  const tell = async (token: string) => {
    const answer = await fetch(standIn.client.logout, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    })
    return { status: answer.status, refusal: ((await answer.json()) as { refusal?: string }).refusal }
  }
  const about = (more: JWTPayload = {}): JWTPayload => {
    const now = Math.floor(Date.now() / 1000)
    const jti = crypto.randomUUID()
    return {
      iss: standIn.issuer,
      aud: standIn.client.id,
      iat: now,
      exp: now + 120,
      jti,
      sub: 'person-1',
      events: event,
      ...more,
    }
  }
  const signedIn = async (who = 'person-1') => {
    const one = browser()
    expect(await one.logIn(who)).toBe(done)
    return async () => (await one.api('GET', '/session')).status
  }

  it('ends everything that this person opened by it, and nobody else’s session', async () => {
    const [lin, again, tang] = [await signedIn(), await signedIn(), await signedIn('person-3')]
    const byPassword = await scene.as(scene.cast.lin)
    expect(await tell(await sign(about()))).toEqual({ status: 200, refusal: undefined })
    expect([await lin(), await again(), await tang()]).toEqual([401, 401, 200])
    expect((await byPassword('GET', '/session')).status).toBe(200)
  })

  it('ends one session where the service names one', async () => {
    const sids: string[] = []
    answering((claims) => {
      sids.push(String(claims.sid))
      return claims
    })
    const [first, second] = [await signedIn(), await signedIn()]
    expect(new Set(sids).size).toBe(2)
    expect((await tell(await sign(about({ sid: sids[0] })))).status).toBe(200)
    expect([await first(), await second()]).toEqual([401, 200])
  })

  it('is obeyed when the real provider sends it', async () => {
    const sids: string[] = []
    answering((claims) => {
      sids.push(String(claims.sid))
      return claims
    })
    const lin = await signedIn()
    const client = await (await standIn.open()).Client.find(standIn.client.id)
    await client?.backchannelLogout('person-1', sids[0] ?? '')
    expect(await lin()).toBe(401)
  })

  it('takes an arrival with it that was not completed yet', async () => {
    const shen = browser()
    expect(await shen.logIn('person-31')).toBe('/example/login/first')
    expect((await tell(await sign(about({ sub: 'person-31' })))).status).toBe(200)
    expect((await shen.api('GET', '/identity/arrival')).status).toBe(404)
  })

  it('is obeyed once', async () => {
    const token = await sign(about())
    expect((await tell(token)).status).toBe(200)
    const lin = await signedIn()
    expect(await tell(token)).toEqual({ status: 400, refusal: 'identity-used' })
    expect(await lin()).toBe(200)
  })

  it('is not believed when anything about it is forged', async () => {
    const lin = await signedIn()
    const now = Math.floor(Date.now() / 1000)
    const { events: _, ...noEvent } = about()
    const { jti: _jti, ...noId } = about()
    const { sub: _sub, ...nobody } = about()
    const { iat: _iat, ...timeless } = about()
    const forged: [string, string][] = [
      [await sign(about(), await newSigningKey('first')), 'identity-token-refused'],
      [await sign(about(), await newSigningKey('stranger')), 'identity-token-refused'],
      [await sign(about({ iss: 'https://evil.example' })), 'identity-token-refused'],
      [await sign(about({ aud: 'another-site' })), 'identity-wrong-audience'],
      [await sign(about({ iat: now - 3600, exp: now - 3000 })), 'identity-clock'],
      [await sign(about({ iat: now + 3600, exp: now + 3700 })), 'identity-clock'],
      [await sign(about({ nonce: 'as in a log-in' })), 'identity-token-refused'],
      [await sign(noEvent), 'identity-token-refused'],
      [await sign(noId), 'identity-token-refused'],
      [await sign(nobody), 'identity-token-refused'],
      [await sign(timeless), 'identity-clock'],
      [
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(about())).toString('base64url')}.`,
        'identity-token-refused',
      ],
      ['nonsense', 'identity-token-refused'],
      ['', 'identity-token-refused'],
    ]
    for (const [token, refusal] of forged) expect(await tell(token)).toEqual({ status: 400, refusal })
    expect(await lin()).toBe(200)
  })
})
