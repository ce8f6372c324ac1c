import type { PersonId } from '../../core/id.ts'
import { insertAccount } from '../db/accounts.ts'
import { sealIdNumber, sealMobile } from '../personal.ts'
import { enrol, idNumber } from './cast.ts'
import { byProvider } from './identity-scene.ts'
import { type Caller, testSite } from './site.ts'

/** The province whose people come from an identity service, with two who have no unit yet. */
export async function bindingScene() {
  const site = await testSite({ region: byProvider })
  const cast = await enrol(site)
  const newcomer = (name: string, serial: number) =>
    insertAccount(site.db, {
      kind: 'applicant',
      login: null,
      name,
      organisation: null,
      password: '-',
      idNumber: sealIdNumber(idNumber(serial), site.server.keys),
      mobile: sealMobile(`1370000${String(serial).padStart(4, '0')}`, site.server.keys),
      opened: 'by-provider',
      createdBy: null,
    })
  const [shen, zhou] = [await newcomer('沈若兰', 31), await newcomer('周以宁', 33)]
  await site.settle()
  const told = async (account: number): Promise<string[]> =>
    (await (await site.as(account))('GET', '/messages')).body.rows.map(({ text }: { text: string }) => text)
  const mine = async (by: Caller) => (await by('GET', '/my/bindings')).body
  const at = async (unit: keyof typeof cast.units) => site.as(cast.administrator[unit])
  const waiting = async (unit: keyof typeof cast.units) => (await (await at(unit))('GET', '/bindings')).body.waiting
  /** Asked of this unit, and agreed to. */
  const bind = async (person: PersonId, unit: keyof typeof cast.units) => {
    await (await site.as(person))('POST', '/my/bindings', { unit: cast.units[unit], explanation: '已入职。' })
    const desk = await at(unit)
    const [one] = (await desk('GET', '/bindings')).body.waiting
    return desk('PUT', `/bindings/${one?.id}/approval`, { version: one?.version })
  }
  return { ...site, cast, shen, zhou, told, mine, at, waiting, bind }
}
