import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApplicationId } from '../core/id.ts'
import { submitted } from '../core/submission.ts'
import { hebei } from '../regions/hebei/index.ts'
import { act } from './act.ts'
import { insertSubmission } from './db/submissions.ts'
import { socialSecurityAt } from './identity/social-security.ts'
import type { Cast } from './testing/standing-cast.ts'
import { wholeProvince } from './testing/whole-province.ts'
import { findOpened } from './working.ts'

/** The other office: it knows 林晓燕, does not know 王建国, and is down when told so. */
let down = false
const office = createServer((request, response) => {
  let body = ''
  request.on('data', (part) => {
    body += part
  })
  request.on('end', () => {
    const known = body.includes('林晓燕')
    if (down || !known) {
      response.writeHead(down ? 503 : 404).end()
      return
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        gender: '女',
        phone: '13511112222',
        insurance: { place: '石家庄市', payer: '机械厂', from: '2015-01', to: '2026-12', unbroken: true },
      }),
    )
  })
})

const engineer = { mode: 'open', way: 'regular', series: 'engineering', title: 'engineer', specialty: '' }
const texts = { opinion: '同意', recommendation: '公示无异议', groupOpinion: '同意推荐' }
let cast: Cast

beforeAll(async () => {
  await new Promise<void>((listening) => {
    office.listen(0, '127.0.0.1', listening)
  })
  const url = `http://127.0.0.1:${(office.address() as AddressInfo).port}/`
  cast = await wholeProvince({ socialSecurity: socialSecurityAt(url, 'secret', 500) })
  const series = hebei.series.find(({ id }) => id === 'engineering')
  engineer.title = series?.titles.find(({ level }) => level === 'intermediate')?.id ?? ''
  engineer.specialty = series?.specialties[0] ?? ''
})
afterAll(() => {
  office.closeAllConnections()
  office.close()
})

const read = async (who: string, id: number) => (await cast.call(who, 'GET', `/applications/${id}`)).body

describe('what social security shares', () => {
  let id: number
  it('is filled in, and the insurance proof is no longer asked for [HE-APPL-12] [HE-APPL-27]', async () => {
    id = (await cast.call('lin', 'POST', '/applications', engineer)).body.id
    const { sharing, known, problems } = await read('lin', id)
    expect(sharing).toBe('known')
    expect(known).toMatchObject({
      name: '林晓燕',
      gender: '女',
      phone: '13511112222',
      socialInsurance: true,
      socialInsuranceFinding: '符合',
    })
    expect(known.idNumber).toMatch(/^\d{17}[\dX]$/)
    expect(problems.filter(({ section }: { section: string }) => section === 'socialInsurance')).toEqual([])
  })

  it('asks for the proof of somebody insured elsewhere [HE-APPL-27]', async () => {
    const { id } = (await cast.call('wang', 'POST', '/applications', engineer)).body
    const { sharing, problems } = await read('wang', id)
    expect(sharing).toBe('unknown')
    expect(problems).toContainEqual({ section: 'socialInsurance', field: 'proof', problem: 'missing' })
  })

  it('being down says so, and the form goes on with what had been saved [HE-APPL-12]', async () => {
    await cast.call('lin', 'PUT', `/applications/${id}/answers/person`, { version: 0, value: { nation: '汉族' } })
    down = true
    cast.clock.now = new Date('2026-04-12T02:00:00Z')
    const { sharing, answers } = await read('lin', id)
    expect(sharing).toBe('down')
    expect(answers.person.nation).toBe('汉族')
    const saved = await cast.call('lin', 'PUT', `/applications/${id}/answers/person`, {
      version: 1,
      value: { nation: '满族' },
    })
    expect(saved.status).toBe(200)
    down = false
  })

  it('repeats 申报信息 in 基础信息, where it cannot be posted [HE-APPL-13]', async () => {
    const shown = async () => {
      const opened = await findOpened(cast, cast.server, { id: id as ApplicationId, person: cast.people.lin })
      return opened?.known.way
    }
    expect(await shown()).toBe('regular')
    const posted = await cast.call('lin', 'PUT', `/applications/${id}/answers/person`, {
      version: 2,
      value: { way: '破格', reviewMode: '自主' },
    })
    expect(posted.body.value).not.toHaveProperty('way')
    expect(await shown()).toBe('regular')
    const { versions } = await read('lin', id)
    const changed = await cast.call('lin', 'PUT', `/applications/${id}/answers/declaration`, {
      version: versions.declaration,
      value: { ...engineer, way: 'exceptional', byCorrespondence: false },
    })
    expect(changed.body.known).toMatchObject({ way: 'exceptional' })
    expect(await read('lin', id)).toMatchObject({ way: 'exceptional', wayName: '破格' })
  })
})

/** Past the form, whose completeness other tests prove: what follows is about the desks. */
async function handIn(who: 'lin' | 'wang'): Promise<ApplicationId> {
  const [{ id, version }] = (await cast.call(who, 'GET', '/applications')).body
  const opened = await findOpened(cast, cast.server, { id, person: cast.people[who] })
  if (!opened) throw new Error('no such application')
  const { form, known, today: on } = opened
  const answers = submitted(form, opened.answers, known, on)
  const result = await act(
    { ...cast, session: undefined },
    'submit',
    id,
    { undertaking: true },
    {
      version,
      more: { problems: 0, actor: { id: cast.people[who], is: 'applicant', capabilities: [] } },
      also: async (tx) => {
        await insertSubmission(
          tx,
          id,
          { form, answers, known, undertaking: hebei.words.undertaking, files: [], on },
          cast.server.keys,
          cast.server.now(),
        )
      },
    },
  )
  if (!result.ok) throw new Error(result.refusal)
  return id
}

describe('in Hebei', () => {
  let id: ApplicationId
  it('an intermediate title ends at the city office, handler then leader at each [HE-FLOW-18] [HE-FLOW-19]', async () => {
    id = await handIn('lin')
    for (const who of ['chen', 'gao', 'zhou', 'he', 'wu', 'sun']) {
      const { version } = (await cast.call(who, 'GET', `/checks/${id}`)).body
      expect((await cast.call(who, 'PUT', `/checks/${id}/approval`, { version, ...texts })).status).toBe(200)
    }
    expect((await cast.call('sun', 'GET', `/checks/${id}`)).body.state).toBe('eligible')
  })

  it('the list of those passed holds exactly them, for leaders with the permission alone [HE-EXPORT-01] [HE-ACCT-07]', async () => {
    await handIn('wang')
    const sheet = async (who: string) =>
      cast.app.inject({ method: 'GET', url: '/api/hebei/rosters/passed', headers: { cookie: cast.cookies[who] ?? '' } })
    const { statusCode, rawPayload } = await sheet('sun')
    expect(statusCode).toBe(200)
    const text = Buffer.from(unzipSync(rawPayload)['xl/worksheets/sheet1.xml'] ?? []).toString()
    expect(text).toContain('林晓燕')
    expect(text).not.toContain('王建国')
    await cast.hire('countyLeader', 'approver', cast.offices.county, ['approve'])
    for (const who of ['countyLeader', 'wu', 'chen']) expect((await sheet(who)).statusCode).toBe(403)
    await cast.hire('otherCity', 'approver', cast.offices.hospital, ['approve', 'export-roster'])
    expect(
      Buffer.from(unzipSync((await sheet('otherCity')).rawPayload)['xl/worksheets/sheet1.xml'] ?? []).toString(),
    ).not.toContain('林晓燕')
  })

  it('the summary sheet is for the office where the review ended', async () => {
    const text = async (who: string) => {
      const { rawPayload } = await cast.app.inject({
        method: 'GET',
        url: '/api/hebei/rosters/summary-sheet',
        headers: { cookie: cast.cookies[who] ?? '' },
      })
      return Buffer.from(unzipSync(rawPayload)['xl/worksheets/sheet1.xml'] ?? []).toString()
    }
    expect(await text('wu')).toContain('林晓燕')
    expect(await text('qian')).not.toContain('林晓燕')
  })
})
