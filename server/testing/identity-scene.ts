import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import { afterAll } from 'vitest'
import type { IdentityProvider } from '../../core/identity-provider.ts'
import type { Region } from '../../core/region.ts'
import { example } from '../../regions/example/index.ts'
import type { IdentityService } from '../identity/discovery.ts'
import { standInOf } from '../identity/parties.ts'
import { relyingParty } from '../identity/relying-party.ts'
import { newSigningKey, openProvider, type Subject } from '../identity/stand-in/provider.ts'
import { serveStandIns } from '../identity/stand-in/serve.ts'
import { browserOf } from './browser.ts'
import { enrol, idNumber } from './cast.ts'
import { testSite } from './site.ts'

const provider: IdentityProvider = {
  name: '省身份认证',
  people: {
    label: '前往省身份认证',
    scope: 'openid person',
    when: { claim: 'account_type', is: 'person' },
    claims: { name: 'name', idNumber: 'cert_no', gender: 'gender', birthday: 'birthdate', mobile: 'mobile' },
    fixed: ['name', 'idNumber', 'gender', 'birthday'],
  },
  units: {
    label: '法人账号登录',
    scope: 'openid unit',
    when: { claim: 'account_type', is: 'unit' },
    claims: { unitName: 'org_name', creditCode: 'org_code', representative: 'name' },
    fixed: ['unitName', 'creditCode', 'representative'],
  },
}

/** The made-up province as one whose people come from an identity service: only data differ. */
export const byProvider: Region = { ...example, accounts: { ...example.accounts, opened: 'by-provider', provider } }

const newcomer = (serial: number, name: string, more: Record<string, string> = {}): Subject => ({
  id: `person-${serial}`,
  audience: 'people',
  name,
  note: '首次登录',
  claims: { account_type: 'person', name, cert_no: idNumber(serial), mobile: `1390000${1000 + serial}`, ...more },
})

const creditCode = '91350100M000100Y43'

/** That province's whole server on a port of its own, and a real OpenID Provider on another. */
export async function identityScene() {
  const region = byProvider
  const site = await testSite({ region })
  const cast = await enrol(site)
  const clock = { ahead: 0 }
  site.server.now = () => new Date(Date.now() + clock.ahead * 1000)
  await site.app.listen({ port: 0, host: '127.0.0.1' })
  site.server.publicUrl = `http://127.0.0.1:${(site.app.server.address() as AddressInfo).port}`
  const [hosted] = site.server.regions.values()
  if (!hosted) throw new Error('no region')
  const standIn = standInOf(hosted, site.server)
  const subjects: Subject[] = [
    newcomer(31, '沈若兰'),
    newcomer(33, '周以宁', { gender: '2', birthdate: '19900308' }),
    newcomer(1, '林知夏'),
    newcomer(3, '唐一鸣'),
    { ...newcomer(35, '无号人'), claims: { account_type: 'person', name: '无号人' } },
    {
      id: 'unit-works',
      audience: 'units',
      name: '机械厂',
      note: creditCode,
      claims: { account_type: 'unit', name: '厂长', org_name: '机械厂', org_code: creditCode },
    },
  ]
  standIn.subjects = async () => subjects
  let running = await open(0)
  standIn.issuer = standIn.issuer.replace(site.server.publicUrl, running.origin)
  async function open(port: number) {
    const app = fastify({ forceCloseConnections: true })
    await serveStandIns(app, [standIn])
    await app.listen({ port, host: '127.0.0.1' })
    const { port: taken } = app.server.address() as AddressInfo
    return { app, port: taken, origin: `http://127.0.0.1:${taken}` }
  }
  afterAll(() => running.app.close())
  const key = await newSigningKey('first')
  standIn.keys = async () => [key]
  /** Between us and the service: tests put their own answers in. */
  const line: { fetch: typeof fetch } = { fetch }
  const service: IdentityService = {
    issuer: standIn.issuer,
    clientId: standIn.client.id,
    secret: standIn.client.secret,
    fetch: (address, options) => line.fetch(address, options),
  }
  const meet = (change: Partial<IdentityService> = {}) => {
    site.server.identity = new Map([[region.id, relyingParty({ ...service, ...change }, () => site.server.now())]])
  }
  meet()
  /** The service starts again, with these keys. */
  const restart = async (keys: readonly object[]) => {
    const { port } = running
    await running.app.close()
    standIn.keys = async () => keys
    const provider = openProvider(standIn)
    standIn.open = () => provider
    running = await open(port)
  }
  const browser = () => browserOf(site.server.publicUrl, region.id)
  return { ...site, cast, subjects, clock, standIn, key, line, meet, restart, browser }
}
