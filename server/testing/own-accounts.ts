import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { sql } from 'kysely'
import type { Region } from '../../core/region.ts'
import { example } from '../../regions/example/index.ts'
import { newChallenge } from '../captcha.ts'
import { text } from '../jobs/text.ts'
import type { Delivery, TextMessage } from '../sms/sender.ts'
import { idNumber } from './cast.ts'
import { type Caller, testSite } from './site.ts'

/** The made-up province as one where people open their own accounts. */
export const ownAccounts: Region = {
  ...example,
  accounts: {
    opened: 'by-oneself',
    registration: { asks: ['name', 'idNumber', 'email', 'password', 'passwordAgain', 'mobile', 'code'] },
    initialPassword: 'Example88！',
    password: { least: 8, most: 20, begins: 'with-letter' },
  },
}

/** A site of that province with a phone in its hand: what was sent can be read, the clock be moved. */
export async function ownAccountSite(region = ownAccounts) {
  const site = await testSite({ region })
  const clock = { now: new Date('2026-05-09T02:00:00Z') }
  const phone: { sent: TextMessage[]; says: Delivery } = { sent: [], says: { is: 'sent', answer: 'OK' } }
  site.server.now = () => clock.now
  site.server.sms = {
    name: 'phone',
    send: async (message) => {
      phone.sent.push(message)
      return phone.says
    },
  }
  /** As good as any proof of work, and at once: the sum that a browser would be set takes it half a second. */
  const proof = async () => {
    const challenge = await newChallenge(site.server.keys, 1)
    return { challenge, solution: await solveChallenge({ challenge, deriveKey }) }
  }
  const logIn = async (login: string, password: string) => {
    const answer = await site.nobody('PUT', '/session', { role: 'personal', login, password, captcha: await proof() })
    return { ...answer, as: site.holding(answer) }
  }
  /** Works off the queue, as the worker would. */
  const deliver = async () => {
    const { rows } = await sql<{ id: number }>`select id from text_message where state = 'waiting' order by id`.execute(
      site.db,
    )
    for (const { id } of rows) await text(site.server, { region: region.id, message: id })
  }
  const later = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000)
  }
  const askCode = async (mobile: string, by: Caller = site.nobody) =>
    by('POST', '/mobile-codes', { mobile, captcha: await proof() })
  /** The code that arrives, a good minute after whatever was asked before. */
  const codeFor = async (mobile: string) => {
    later(61)
    const asked = await askCode(mobile)
    if (asked.status !== 200) throw new Error(JSON.stringify(asked.body))
    await deliver()
    return phone.sent.at(-1)?.value ?? ''
  }
  const register = async (change: Record<string, unknown>, by: Caller = site.nobody) =>
    by('POST', '/registrations', { ...person(1), ...change, captcha: await proof() })
  const forget = async (number: string) =>
    site.nobody('PUT', '/temporary-password', { idNumber: number, captcha: await proof() })
  return { ...site, clock, phone, deliver, later, askCode, codeFor, register, forget, proof, logIn }
}

export const mobileOf = (serial: number) => `1391000${String(serial).padStart(4, '0')}`

/** A registration in which nothing is wrong but the code, which is not known yet. */
export const person = (serial: number) => ({
  name: '沈若兰',
  idNumber: idNumber(serial),
  email: `person${serial}@example.com`,
  password: 'Ruolan2026',
  passwordAgain: 'Ruolan2026',
  mobile: mobileOf(serial),
  code: '000000',
  agreed: { agreement: '1', privacy: '1' },
})
