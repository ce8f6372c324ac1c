import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { idNumber } from '../testing/cast.ts'
import { type OpinionScene, opinionScene } from '../testing/opinion-scene.ts'

let scene: OpinionScene
let notice = 0
beforeAll(async () => {
  scene = await opinionScene()
})

const states = (body: { results: { name: string; ok: boolean; refusal?: string }[] }) =>
  Object.fromEntries(body.results.map(({ name, ok, refusal }) => [name, ok ? 'ok' : refusal]))

describe('公示上报', () => {
  it('lists who passed with their own unit, by itself, and nobody who failed or is of another unit [SD-PUB-01] [SD-COMM-01]', async () => {
    const { people, vote, stages, cast, as } = scene
    expect(await stages('works', 'outcome-notices')).toEqual({})
    expect((await vote([people.lin, 4], [people.tang, 3], [people.mei, 6])).status).toBe(200)
    expect(await stages('works', 'outcome-notices')).toEqual({ 林知夏: 'waiting' })
    expect(await stages('mill', 'outcome-notices')).toEqual({ 梅若: 'waiting' })
    expect(await stages('city', 'outcome-notices')).toEqual({})
    expect((await as('works')('GET', '/outcome-notices/counts')).body).toEqual({ own: 1, below: 0, arrived: 0 })
    const { body } = await as('department')('GET', `/committees/${scene.committee}/files?year=2026`)
    expect(body.files.find((one: { name: string }) => one.name === '唐一鸣')).toMatchObject({
      state: 'not-passed',
      opinion: null,
    })
    expect((await (await scene.site.as(cast.approver.works))('GET', '/outcome-notices')).status).toBe(403)
  })

  it('puts them on a public, masked notice that may not be shorter than the working days of the calendar, nor closed early [SD-PUB-01]', async () => {
    const { people, publicise, site, as, stages, day } = scene
    const results = (await publicise('works', [people.lin], { closes: '2026-09-23' })).body
    expect(results.refusal).toBe('notice-too-short')
    expect((await publicise('county', [people.lin])).body.refusal).toBe('not-your-office')
    notice = (await publicise('works', [people.lin])).body.id
    const shown = await site.nobody('GET', `/notices/${notice}`)
    expect(shown.body).toMatchObject({ closes: '2026-09-24', entries: [{ name: '林**' }] })
    expect(JSON.stringify(shown.body)).not.toContain('知夏')
    expect(await stages('works', 'outcome-notices')).toEqual({ 林知夏: 'on-notice' })
    day('2026-09-24')
    const early = await as('works')('PUT', '/outcome-notices/clearances', { applications: [people.lin] })
    expect(early.body.results).toEqual([
      { id: people.lin, name: '林知夏', ok: false, refusal: 'notice-running', detail: { closes: '2026-09-24' } },
    ])
    day('2026-09-25')
    expect((await as('works')('PUT', `/notices/${notice}/closing`, {})).body.results).toMatchObject([
      { refusal: 'opinion-asked' },
    ])
    expect(await stages('works', 'outcome-notices')).toEqual({ 林知夏: 'to-decide' })
    expect(await scene.stateOf(people.lin)).toMatchObject({ state: 'outcome-on-notice' })
  })

  it('is searched by ID number, name, level, title and state, each of which narrows it [SD-PUB-02]', async () => {
    const { people, vote, stages, db } = scene
    await sql`update application set progress = progress || '{"state": "under-review"}' where id = ${people.tang}`.execute(
      db,
    )
    await sql`update application set level = 'junior-assistant', title = 'assistant-engineer' where id = ${people.tang}`.execute(
      db,
    )
    await sql`update committee set levels = '{intermediate,junior-assistant}'`.execute(db)
    await vote([people.tang, 6])
    const all = { 林知夏: 'to-decide', 唐一鸣: 'waiting' }
    expect(await stages('works', 'outcome-notices')).toEqual(all)
    const only = async (query: string) => Object.keys(await stages('works', 'outcome-notices', `?${query}`))
    expect(await only(`idNumber=${idNumber(3).toLowerCase()}`)).toEqual(['唐一鸣'])
    expect(await only(`idNumber=${idNumber(3).slice(0, 17)}`)).toEqual([])
    expect(await only(`idNumber=${idNumber(5)}`)).toEqual([])
    expect(await only('name=%E7%9F%A5')).toEqual(['林知夏'])
    expect(await only('name=%25')).toEqual([])
    expect(await only('level=intermediate')).toEqual(['林知夏'])
    expect(await only('title=engineering/assistant-engineer')).toEqual(['唐一鸣'])
    expect(await only('stage=waiting')).toEqual(['唐一鸣'])
    expect(await only('stage=to-decide&level=junior-assistant')).toEqual([])
    const { rows } = await scene.list('works', 'outcome-notices')
    expect(JSON.stringify(rows)).not.toContain(idNumber(1))
  })

  it('takes 有异议 with a reason and a file, and without either refuses [SD-PUB-04]', async () => {
    const { people, object, publicise, prove, list, as } = scene
    expect((await prove('works', people.tang)).body.refusal).toBe('wrong-state')
    await publicise('works', [people.tang])
    const file = (await prove('works', people.tang, 'proof')).body.file as number
    expect((await object('works', people.tang, { reason: ' ', files: [file] })).body.refusal).toBe('reason-missing')
    expect((await object('works', people.tang, { files: [] })).body.refusal).toBe('proof-missing')
    expect((await object('works', people.tang, { files: [file, 999_999] })).body.refusal).toBe('file-not-yours')
    expect((await object('county', people.tang, { files: [file] })).status).toBe(404)
    expect(await scene.stateOf(people.tang)).toMatchObject({ state: 'outcome-on-notice' })
    expect((await object('works', people.tang, { files: [file] })).status).toBe(200)
    const { rows } = await list('works', 'outcome-notices', '?stage=objected')
    expect(rows).toMatchObject([
      { name: '唐一鸣', opinion: { objection: true, reason: '群众举报业绩材料不实', files: [{ file }] } },
    ])
    const stale = { version: 1, reason: '再来', files: [file] }
    expect((await as('works')('PUT', `/outcome-notices/${people.tang}/objection`, stale)).body.refusal).toBe(
      'changed-meanwhile',
    )
  })

  it('takes 无异议 for one or for all that are ticked, and refuses when nothing is [SD-PUB-05]', async () => {
    const { people, as, stages } = scene
    const clear = (applications: readonly number[]) =>
      as('works')('PUT', '/outcome-notices/clearances', { applications })
    expect((await clear([])).status).toBe(400)
    const both = (await clear([people.lin, people.mei])).body
    expect(states(both)).toEqual({ 林知夏: 'ok', '': 'not-found' })
    expect(await stages('works', 'outcome-notices')).toEqual({ 林知夏: 'cleared', 唐一鸣: 'objected' })
  })

  it('moves decided rows to the superior by 汇总提交, locks them, and names who stays [SD-PUB-06] [SD-PUB-07]', async () => {
    const { people, as, stages, publicise, object, list } = scene
    await publicise('mill', [people.mei])
    const handIn = async (unit: string, ...applications: number[]) =>
      states((await as(unit)('PUT', '/outcome-notices/submission', { applications })).body)
    expect(await handIn('mill', people.mei)).toEqual({ 梅若: 'opinion-not-decided' })
    expect(await stages('county', 'opinion-checks')).toEqual({})
    expect(await handIn('works', people.lin, people.tang)).toEqual({ 林知夏: 'ok', 唐一鸣: 'ok' })
    expect(await stages('works', 'outcome-notices')).toEqual({ 林知夏: 'handed-in', 唐一鸣: 'handed-in' })
    expect(await stages('county', 'opinion-checks')).toEqual({ 林知夏: 'to-check', 唐一鸣: 'to-check' })
    expect(await stages('county', 'opinion-checks', '?name=%E6%9E%97')).toEqual({ 林知夏: 'to-check' })
    expect(await stages('county', 'opinion-checks', `?idNumber=${idNumber(3)}`)).toEqual({ 唐一鸣: 'to-check' })
    expect(await stages('county', 'opinion-checks', '?level=intermediate')).toEqual({ 林知夏: 'to-check' })
    expect(await stages('county', 'opinion-checks', '?title=engineering/engineer')).toEqual({ 林知夏: 'to-check' })
    expect(await stages('county', 'opinion-checks', '?stage=agreed')).toEqual({})
    expect((await as('county')('GET', '/outcome-notices/counts')).body).toEqual({ own: 0, below: 2, arrived: 0 })
    expect(await stages('city', 'opinion-checks')).toEqual({})
    expect((await object('works', people.lin, { files: [] })).body.refusal).toBe('opinion-handed-in')
    expect(await handIn('works', people.lin)).toEqual({ 林知夏: 'not-your-turn' })
    const [row] = (await list('county', 'opinion-checks', '?stage=to-check')).rows
    expect(row).toMatchObject({ name: '唐一鸣', opinion: { objection: true, files: [{ name: '举报材料.pdf' }] } })
  })
})

describe('下级单位公示审核', () => {
  const act = async (unit: string, what: 'agreements' | 'submission', ...applications: number[]) =>
    states((await scene.as(unit)('PUT', `/opinion-checks/${what}`, { applications })).body)
  const sendDown = async (unit: string, id: number, reason: string) =>
    scene.as(unit)('PUT', `/opinion-checks/${id}/return`, { version: await scene.version(id as never), reason })

  it('sends one down with a reason that the subordinate reads, to be redone [SD-PUB-08]', async () => {
    const { people, list, stages, as, day } = scene
    expect((await sendDown('county', people.lin, '  ')).body.refusal).toBe('reason-missing')
    expect((await sendDown('city', people.lin, '不同意')).status).not.toBe(200)
    expect((await sendDown('county', people.lin, '公示照片缺失，请补充')).status).toBe(200)
    expect(await stages('county', 'opinion-checks')).toEqual({ 林知夏: 'returned', 唐一鸣: 'to-check' })
    const [row] = (await list('works', 'outcome-notices', '?stage=sent-down')).rows
    expect(row).toMatchObject({ name: '林知夏', sentDown: '公示照片缺失，请补充' })
    expect(
      states((await as('works')('PUT', '/outcome-notices/submission', { applications: [people.lin] })).body),
    ).toEqual({ 林知夏: 'opinion-not-decided' })
    day('2026-10-20')
    await as('works')('PUT', '/outcome-notices/clearances', { applications: [people.lin] })
    await as('works')('PUT', '/outcome-notices/submission', { applications: [people.lin] })
    expect(await stages('county', 'opinion-checks')).toEqual({ 林知夏: 'to-check', 唐一鸣: 'to-check' })
  })

  it('hands in what it agreed to, to the next of the same path, and locks it here; others stay, by name [SD-PUB-09] [SD-PUB-10]', async () => {
    const { people, stages, as } = scene
    expect(await act('county', 'submission', people.lin)).toEqual({ 林知夏: 'opinion-not-decided' })
    expect(await act('county', 'agreements', people.lin, people.tang)).toEqual({ 林知夏: 'ok', 唐一鸣: 'ok' })
    expect(await stages('county', 'opinion-checks')).toEqual({ 林知夏: 'agreed', 唐一鸣: 'agreed' })
    expect(await act('city', 'agreements', people.lin)).toEqual({ '': 'not-found' })
    expect(await act('county', 'submission', people.lin, people.tang)).toEqual({ 林知夏: 'ok', 唐一鸣: 'ok' })
    expect(await act('county', 'agreements', people.lin)).toEqual({ 林知夏: 'not-your-turn' })
    await as('mill')('PUT', '/outcome-notices/clearances', { applications: [people.mei] })
    await as('mill')('PUT', '/outcome-notices/submission', { applications: [people.mei] })
    expect(await stages('county', 'opinion-checks')).toEqual({ 林知夏: 'handed-in', 唐一鸣: 'handed-in' })
    expect(await stages('city', 'opinion-checks')).toEqual({ 林知夏: 'to-check', 唐一鸣: 'to-check', 梅若: 'to-check' })
  })

  it('sends down one office at a time, and the one between may send it further [SD-PUB-08]', async () => {
    const { people, stages, list } = scene
    await sendDown('city', people.tang, '请核实举报')
    expect(await stages('county', 'opinion-checks', '?stage=sent-down')).toEqual({ 唐一鸣: 'sent-down' })
    expect((await list('county', 'opinion-checks', '?stage=sent-down')).rows[0].sentDown).toBe('请核实举报')
    expect(await stages('works', 'outcome-notices', '?stage=sent-down')).toEqual({})
    await act('county', 'agreements', people.tang)
    await act('county', 'submission', people.tang)
    expect(await stages('city', 'opinion-checks', '?stage=to-check')).toMatchObject({ 唐一鸣: 'to-check' })
  })

  it('ends with the committee of the path: who has no objection goes on, one objection holds one person only [SD-COMM-02] [SD-PUB-10]', async () => {
    const { people, stages, stateOf, as, committee } = scene
    const files = async () =>
      Object.fromEntries(
        (await as('department')('GET', `/committees/${committee}/files?year=2026`)).body.files.map(
          (one: { name: string; opinion: object }) => [one.name, one.opinion],
        ),
      )
    expect(await files()).toMatchObject({ 林知夏: { stage: 'climbing', said: null } })
    await act('city', 'agreements', people.lin, people.tang, people.mei)
    expect(Object.values(await act('city', 'submission', people.lin, people.tang, people.mei))).toEqual([
      'ok',
      'ok',
      'ok',
    ])
    expect(await stateOf(people.lin)).toMatchObject({ state: 'outcome-noticed' })
    expect(await stateOf(people.mei)).toMatchObject({ state: 'outcome-noticed' })
    expect(await stateOf(people.tang)).toMatchObject({ state: 'opinion-arrived' })
    expect(await files()).toMatchObject({
      林知夏: { stage: 'arrived', said: { objection: false } },
      唐一鸣: { stage: 'arrived', said: { objection: true, reason: '群众举报业绩材料不实', files: [{}] } },
    })
    expect(await stages('province', 'opinion-rulings')).toEqual({ 唐一鸣: 'to-check' })
    expect((await as('province')('GET', '/outcome-notices/counts')).body).toEqual({ own: 0, below: 0, arrived: 1 })
    expect((await as('works')('GET', '/outcome-notices/counts')).body).toEqual({ own: 0, below: 0, arrived: 0 })
    expect(await stages('city', 'opinion-rulings')).toEqual({})
  })

  it('is ruled on by the authority with a reason; the person who lost stays in the lists of those who decided', async () => {
    const { people, as, stateOf, version, stages, committee } = scene
    const rule = async (who: string, reason: string) =>
      as(who)('PUT', `/opinion-rulings/${people.tang}`, { version: await version(people.tang), upheld: true, reason })
    expect((await rule('province', '')).body.refusal).toBe('reason-missing')
    expect((await rule('department', '属实')).body.refusal).toBe('not-your-office')
    expect((await rule('province', '经查属实，取消评审结果')).status).toBe(200)
    expect(await stateOf(people.tang)).toMatchObject({ state: 'refused', reason: '经查属实，取消评审结果' })
    expect(await stateOf(people.lin)).toMatchObject({ state: 'outcome-noticed' })
    expect(await stages('province', 'opinion-rulings')).toEqual({ 唐一鸣: 'handed-in' })
    expect(await stages('works', 'outcome-notices')).toMatchObject({ 唐一鸣: 'handed-in' })
    const { body } = await as('department')('GET', `/committees/${committee}/files?year=2026`)
    expect(body.files.find((one: { name: string }) => one.name === '唐一鸣')).toMatchObject({
      state: 'refused',
      opinion: { said: { objection: true, ruled: { upheld: true, reason: '经查属实，取消评审结果' } } },
    })
  })
})
