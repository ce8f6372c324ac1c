import { expect, it } from 'vitest'
import type { Hosted, Server } from '../hosted.ts'
import { byProvider } from '../testing/identity-scene.ts'
import { identityServices } from './parties.ts'
import { choicePage } from './stand-in/page.ts'

const hosted = { region: byProvider } as Hosted
const server = (demonstration: boolean) =>
  ({
    files: '',
    keys: { field: Buffer.alloc(32), mark: Buffer.alloc(32), certificate: Buffer.alloc(32) },
    regions: new Map([['example', hosted]]),
    publicUrl: 'https://titles.example',
    demonstration,
    now: () => new Date('2026-05-09T10:00:00+08:00'),
  }) satisfies Server
const where = { host: '127.0.0.1', port: 8080, identity: new Map() }
const configured = { issuer: 'https://id.example.gov.cn', clientId: 'title-review', secret: 'secret' }

it('a stand-in is there in a demonstration alone, and only where no service is configured', () => {
  const issuers = (demonstration: boolean, identity: Map<string, typeof configured>) => {
    const { parties, standIns } = identityServices(server(demonstration), { ...where, identity })
    return [parties.get('example')?.issuer, standIns.map(({ issuer }) => issuer)]
  }
  const standIn = 'https://titles.example/identity-stand-in/example'
  expect(issuers(true, new Map())).toEqual([standIn, [standIn]])
  expect(issuers(false, new Map())).toEqual([undefined, []])
  for (const demonstration of [true, false])
    expect(issuers(demonstration, new Map([['example', configured]]))).toEqual([configured.issuer, []])
})

it('its page says what it is, and shows names as text', () => {
  const person = { id: 'a"b', audience: 'people' as const, name: '<b>沈若兰', note: '首次登录', claims: {} }
  const page = choicePage('省身份认证', 'people', [person])
  expect(page).toContain('演示替身：这不是真实的省身份认证')
  expect(page).toContain('&#60;b&#62;沈若兰')
  expect(page).toContain('value="a&#34;b"')
  expect(page).not.toContain('<script')
})
