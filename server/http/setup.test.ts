import { expect, it } from 'vitest'
import { firstRunLinks } from '../setup.ts'
import { testSite } from '../testing/site.ts'

const site = await testSite()
const { server, nobody, region } = site

it('an empty server hands out one link, which makes one system manager, who makes the one root [HE-ORG-01] [HE-ORG-06]', async () => {
  const [first] = await firstRunLinks(server)
  const [second] = await firstRunLinks(server)
  const token = (link: typeof first) => link?.url.split('#')[1] ?? ''
  const manager = { login: 'manager.one', name: '管理员', password: 'Ownpassword2026' }
  const set = async (body: object) => (await nobody('PUT', '/setup', body)).body
  expect(await set({ ...manager, token: 'guessed' })).toEqual({ refusal: 'setup-link-over' })
  expect(await set({ ...manager, token: token(first) })).toEqual({ refusal: 'setup-link-over' })
  expect(await set({ ...manager, password: region.accounts.initialPassword, token: token(second) })).toEqual({
    refusal: 'password-is-initial',
  })
  expect(await set({ ...manager, token: token(second) })).toEqual({ ok: true })
  expect(await set({ ...manager, login: 'manager.two', token: token(second) })).toEqual({ refusal: 'setup-link-over' })
  expect(await firstRunLinks(server)).toEqual([])

  const { as: system, body } = await site.logIn('administrator', 'manager.one', manager.password)
  expect(body).toMatchObject({ kind: 'system', stage: 'ready' })
  expect((await system('GET', '/root-office')).body).toMatchObject({ exists: false, code: region.root.code })
  const administrator = { name: '白雪梅', mobile: '13803116027' }
  expect((await system('PUT', '/root-office', { administrator, code: '99' })).body.refusal).toBe('unknown-field')
  const made = await system('PUT', '/root-office', { administrator })
  expect(made.body).toMatchObject({ login: region.root.code, initialPassword: region.accounts.initialPassword })
  expect((await system('PUT', '/root-office', { administrator })).body).toEqual({ refusal: 'root-exists' })
  expect((await system('GET', '/root-office')).body).toMatchObject({ exists: true, administrator: { name: '白雪梅' } })
  expect((await site.logIn('administrator', region.root.code, region.accounts.initialPassword)).status).toBe(200)
})
