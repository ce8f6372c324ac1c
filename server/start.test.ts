import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Region } from '../core/region.ts'
import { example } from '../regions/example/index.ts'
import { readConfig } from './config.ts'
import { fingerprint, readKeys } from './keys.ts'
import { refuseOtherKeys } from './known-keys.ts'
import { start } from './start.ts'
import { testDatabase } from './testing/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'title-review-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const config = (environment: Record<string, string> = {}) => readConfig({ DATA: folder, ...environment }, [example])
const starting = (environment: Record<string, string>) => start(config(environment), {})

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readConfig({}, [example])).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      demonstration: true,
      publicUrl: 'http://127.0.0.1:8080',
      regions: [example],
    })
  })

  it.each([
    [{ PORT: 'http' }, /^PORT must be a whole number from 1 to 65535, not "http"\.$/],
    [{ PORT: '70000' }, /^PORT must be/],
    [{ CAPTCHA_ROUNDS: '0' }, /^CAPTCHA_ROUNDS must be a whole number from 1 to 100000, not "0"\.$/],
    [{ DEMO: 'yes' }, /^DEMO must be "on" or "off"/],
    [{ REGIONS: 'nowhere' }, /^REGIONS must be some of example/],
    [{ PUBLIC_URL: 'example' }, /^PUBLIC_URL must be an address/],
    [{ LOG: 'loud' }, /^LOG must be one of/],
  ])('that is wrong in %j is told with what is right', (environment, sentence) => {
    expect(() => config(environment)).toThrow(sentence)
  })

  it('names the identity service of a province that has one, whole and over a safe line', () => {
    const own: Region = { ...example, accounts: { ...example.accounts, provider: { name: '省身份认证' } } }
    const service = {
      IDENTITY_EXAMPLE_ISSUER: 'https://id.example.gov.cn',
      IDENTITY_EXAMPLE_CLIENT_ID: 'title-review',
      IDENTITY_EXAMPLE_SECRET: 'secret',
    }
    expect(readConfig(service, [own]).identity.get('example')).toEqual({
      issuer: 'https://id.example.gov.cn',
      clientId: 'title-review',
      secret: 'secret',
    })
    expect(readConfig(service, [example]).identity.size).toBe(0)
    const { IDENTITY_EXAMPLE_SECRET: _, ...halved } = service
    expect(() => readConfig(halved, [own])).toThrow(/^IDENTITY_EXAMPLE_SECRET is missing/)
    for (const issuer of ['http://id.example.gov.cn', 'id.example.gov.cn', 'https://id.example.gov.cn/?a'])
      expect(() => readConfig({ ...service, IDENTITY_EXAMPLE_ISSUER: issuer }, [own])).toThrow(
        /^IDENTITY_EXAMPLE_ISSUER must be an address/,
      )
  })

  it('never repeats the password of a database', () => {
    expect(() => config({ DATABASE_URL: 'mysql://me:secret@host/db' })).toThrow(/^(?!.*secret).*DATABASE_URL must be/)
  })
})

describe('the keys', () => {
  const data = join(folder, 'keys')

  it('are not made up where real work is done', () => {
    expect(() => readKeys({ data: folder, demonstration: false }, {})).toThrow(
      /There are no keys: set TITLE_REVIEW_KEYS/,
    )
    expect(existsSync(join(folder, 'keys.json'))).toBe(false)
  })

  it('are made once by a demonstration, for its owner alone', () => {
    const made = readKeys({ data: folder, demonstration: true }, {})
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600)
    expect(fingerprint(readKeys({ data: folder, demonstration: false }, {}))).toBe(fingerprint(made))
  })

  it('are refused when others may read them', () => {
    chmodSync(join(folder, 'keys.json'), 0o640)
    expect(() => readKeys({ data: folder, demonstration: true }, {})).toThrow(/Others may read the keys/)
    chmodSync(join(folder, 'keys.json'), 0o600)
  })

  it('come from the environment when it has them, whole and of the right length', () => {
    const key = Buffer.alloc(32, 1).toString('base64')
    const single = { FIELD_KEY: key, MARK_KEY: key, CERTIFICATE_KEY: key }
    const together = { TITLE_REVIEW_KEYS: JSON.stringify({ field: key, mark: key, certificate: key }) }
    expect(readKeys({ data, demonstration: false }, single)).toEqual(readKeys({ data, demonstration: false }, together))
    expect(() => readKeys({ data, demonstration: true }, { FIELD_KEY: key })).toThrow(/must give the keys/)
    expect(() => readKeys({ data, demonstration: true }, { TITLE_REVIEW_KEYS: '{' })).toThrow(/32 bytes in base64/)
  })

  it('must be the ones that the data was sealed with', async () => {
    const database = await testDatabase()
    const keys = readKeys({ data: folder, demonstration: true }, {})
    const regions = new Map([['example', { region: example, db: database.region('example') }]])
    await refuseOtherKeys({ regions, keys })
    await refuseOtherKeys({ regions, keys })
    await expect(refuseOtherKeys({ regions, keys: { ...keys, field: Buffer.alloc(32) } })).rejects.toThrow(
      /sealed with other keys/,
    )
  })
})

describe('a start', () => {
  it('says that its port is used', async () => {
    const { server, port } = await busy()
    await expect(starting({ PORT: String(port) })).rejects.toThrow(`Port ${port} is used by another program`)
    server.close()
  })

  it('says that its data folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '')
    await expect(starting({ PORT: String(await free()), DATA: join(folder, 'file', 'data') })).rejects.toThrow(
      /The data folder .* can't be written/,
    )
  })

  it('says that there is no database where it was told to look', async () => {
    const environment = {
      PORT: String(await free()),
      DATABASE_URL: 'postgres://me@127.0.0.1:9/none',
      DATABASE_WAIT: '0',
    }
    await expect(starting(environment)).rejects.toThrow(/^The database can't be reached/)
  })
})

async function busy(): Promise<{ server: Server; port: number }> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : 0 }
}

async function free() {
  const { server, port } = await busy()
  await new Promise((done) => server.close(done))
  return port
}
