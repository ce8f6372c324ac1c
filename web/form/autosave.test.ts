import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Row } from '../../core/condition.ts'
import { Refusal } from '../api/client.ts'
import { openAutosave } from './autosave.ts'
import type { Draft, Outcome, SectionValue } from './sections.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const savedAt = '2026-04-09T02:32:00.000Z'

type World = { draft?: Draft; saving?: 'as-typed' | 'whole-sections'; merge?: true }

/** A server that keeps versions, and that can be cut off, before or after it has stored what it was sent. */
function world({ draft, saving = 'as-typed', merge }: World = {}) {
  const drafts: Record<string, Draft> = {}
  const stored: Record<string, { version: number; value: SectionValue }> = {}
  const line: { is: 'up' | 'down' | 'answer-lost' | 'refusing' } = { is: 'up' }
  const sent: [string, SectionValue][] = []
  const send = async (section: string, version: number, value: SectionValue): Promise<Outcome> => {
    sent.push([section, value])
    await new Promise((resolve) => setTimeout(resolve, 100))
    if (line.is === 'down') return { is: 'lost' }
    if (line.is === 'refusing') return { is: 'refused', refusal: new Refusal(409, { refusal: 'not-editable' }) }
    const kept = stored[section] ?? { version: 0, value: {} }
    if (kept.version !== version) return { is: 'conflict', ...kept }
    stored[section] = { version: version + 1, value }
    return line.is === 'answer-lost'
      ? { is: 'lost' }
      : { is: 'saved', version: version + 1, savedAt, value, problems: [] }
  }
  const keep = (section: string, one: Draft | undefined) => {
    if (one) drafts[section] = one
    else delete drafts[section]
  }
  const open = (kept?: Draft) => {
    const queue = openAutosave({
      sections: Object.fromEntries(
        ['person', 'papers'].map((id) => [
          id,
          {
            version: stored[id]?.version ?? 0,
            stored: stored[id]?.value,
            ...(id === 'person' && kept && { draft: kept }),
          },
        ]),
      ),
      send,
      keep,
      hasUntaken: (_, value) => JSON.stringify(value).includes('malformed'),
      now: () => new Date(savedAt),
      saving,
      ...(merge && {
        merge: (section: string, _: SectionValue, mine: SectionValue, theirs: SectionValue) =>
          section === 'papers' ? [...(theirs as Row[]), ...(mine as Row[])] : undefined,
      }),
    })
    queue.start()
    return queue
  }
  return { open, queue: open(draft), drafts, stored, line, sent }
}

describe('what is typed', () => {
  it('is sent a second after the last keystroke, once', async () => {
    const { queue, sent, stored, drafts } = world()
    queue.change('person', { name: '李' })
    await vi.advanceTimersByTimeAsync(900)
    queue.change('person', { name: '李文' })
    await vi.advanceTimersByTimeAsync(900)
    expect(sent).toEqual([])
    expect(drafts.person?.value).toEqual({ name: '李文' })
    await vi.advanceTimersByTimeAsync(300)
    expect(stored.person).toEqual({ version: 1, value: { name: '李文' } })
    expect(queue.snapshot().person).toMatchObject({ status: 'saved', version: 1, savedAt })
    expect(drafts).toEqual({})
  })

  it('while the server is answering is sent after it, and is never told saved too early', async () => {
    const { queue, stored } = world()
    queue.change('person', { name: '李' })
    await vi.advanceTimersByTimeAsync(1050)
    queue.change('person', { name: '李文' })
    await vi.advanceTimersByTimeAsync(60)
    expect(queue.snapshot().person?.status).not.toBe('saved')
    await vi.advanceTimersByTimeAsync(3000)
    expect(stored.person).toEqual({ version: 2, value: { name: '李文' } })
    expect(queue.snapshot().person?.status).toBe('saved')
  })

  it('is kept in the browser without a line, and sent when there is one again', async () => {
    const { queue, line, drafts, stored } = world()
    line.is = 'down'
    queue.change('person', { name: '李' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(queue.snapshot().person?.status).toBe('lost')
    expect(drafts.person?.value).toEqual({ name: '李' })
    line.is = 'up'
    await vi.advanceTimersByTimeAsync(31_000)
    expect(stored.person?.value).toEqual({ name: '李' })
    expect(drafts).toEqual({})
  })

  it('goes on from the browser’s draft after the page was closed', async () => {
    const { queue, stored } = world({ draft: { version: 0, value: { name: '李' }, at: savedAt } })
    expect(queue.snapshot().person?.value).toEqual({ name: '李' })
    await vi.advanceTimersByTimeAsync(200)
    expect(stored.person?.value).toEqual({ name: '李' })
  })

  it('stays in the browser where the server could not take it', async () => {
    const { queue, drafts } = world()
    queue.change('person', { bornOn: 'malformed' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(queue.snapshot().person?.status).toBe('saved')
    expect(drafts.person).toMatchObject({ version: 1, value: { bornOn: 'malformed' } })
  })

  it('is kept and not sent again when it is refused', async () => {
    const { queue, line, sent, drafts } = world()
    line.is = 'refusing'
    queue.change('person', { name: '李' })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(queue.snapshot().person).toMatchObject({ status: 'refused', refusal: { refusal: 'not-editable' } })
    expect(drafts.person?.value).toEqual({ name: '李' })
  })
})

describe('another window', () => {
  it('that saved something else first leads to a comparison, and both are there', async () => {
    const { queue, stored } = world()
    stored.person = { version: 3, value: { name: '王' } }
    queue.change('person', { name: '李' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(queue.snapshot().person).toMatchObject({
      status: 'conflict',
      value: { name: '李' },
      theirs: { version: 3, value: { name: '王' } },
    })
    expect(stored.person.value).toEqual({ name: '王' })
    queue.settle('person', { name: '李' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(stored.person).toEqual({ version: 4, value: { name: '李' } })
  })

  it('that saved the same is no conflict', async () => {
    const { queue, stored } = world()
    stored.person = { version: 3, value: { name: '李' } }
    queue.change('person', { name: '李 ' })
    await vi.advanceTimersByTimeAsync(2000)
    expect(queue.snapshot().person).toMatchObject({ status: 'saved', version: 3 })
  })

  it('is not what a lost answer is taken for', async () => {
    const { queue, stored, line } = world()
    line.is = 'answer-lost'
    queue.change('person', { name: '李' })
    await vi.advanceTimersByTimeAsync(1150)
    line.is = 'up'
    queue.change('person', { name: '李文' })
    await vi.advanceTimersByTimeAsync(3000)
    expect(queue.snapshot().person).toMatchObject({ status: 'saved', value: { name: '李文' } })
    expect(stored.person?.value).toEqual({ name: '李文' })
  })

  it('that saved after this browser’s draft is compared with the draft', () => {
    const { stored, open } = world()
    stored.person = { version: 2, value: { name: '王' } }
    expect(open({ version: 1, value: { name: '李' }, at: savedAt }).snapshot().person).toMatchObject({
      status: 'conflict',
      value: { name: '李' },
      theirs: { version: 2, value: { name: '王' } },
    })
  })
})

it('sends section after section', async () => {
  const { queue, sent } = world()
  queue.change('person', { name: '李' })
  queue.change('papers', [{ id: 'a', name: '论文' }])
  await vi.advanceTimersByTimeAsync(1050)
  expect(sent).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1000)
  expect(sent.map(([section]) => section)).toEqual(['person', 'papers'])
})

describe('where sections are saved when somebody asks', () => {
  const rows = (value: SectionValue | undefined) => (value ?? []) as readonly { id: string }[]
  const withRow = (id: string) => (value: SectionValue | undefined) => [
    ...rows(value).filter((one) => one.id !== id),
    { id },
  ]
  const opened = () => world({ saving: 'whole-sections' })

  it('nothing is sent by itself, and this browser keeps what was typed', async () => {
    const { queue, sent, drafts } = opened()
    queue.change('person', { name: '李' })
    await vi.advanceTimersByTimeAsync(60_000)
    await Promise.all([queue.flush(), queue.retry()])
    expect(sent).toEqual([])
    expect(drafts.person?.value).toEqual({ name: '李' })
    expect(queue.snapshot().person?.status).toBe('unsaved')
  })

  it('a draft of before is there again, still unsaved', async () => {
    const { queue, sent } = world({
      draft: { version: 0, value: { name: '李' }, at: savedAt },
      saving: 'whole-sections',
    })
    await vi.advanceTimersByTimeAsync(60_000)
    expect([queue.valueOf('person'), sent]).toEqual([{ name: '李' }, []])
  })

  it('保存 sends that section alone, and the browser forgets it', async () => {
    const { queue, stored, drafts } = opened()
    queue.change('person', { name: '李' })
    queue.change('papers', [{ id: 'a' }])
    const done = queue.save(['person'])
    await vi.advanceTimersByTimeAsync(200)
    expect(await done).toBe(true)
    expect([Object.keys(stored), Object.keys(drafts)]).toEqual([['person'], ['papers']])
  })

  it('what is refused stays as typed, and is sent again only when asked', async () => {
    const { queue, line, sent, drafts } = opened()
    line.is = 'refusing'
    queue.change('person', { name: '' })
    const done = queue.save(['person'])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await done).toBe(false)
    expect([sent.length, queue.valueOf('person'), drafts.person?.value]).toEqual([1, { name: '' }, { name: '' }])
  })

  it('what was asked for while there was no line is sent when it is back', async () => {
    const { queue, line, stored } = opened()
    line.is = 'down'
    queue.change('person', { name: '李' })
    void queue.save(['person'])
    await vi.advanceTimersByTimeAsync(500)
    line.is = 'up'
    await vi.advanceTimersByTimeAsync(5000)
    expect(stored.person?.value).toEqual({ name: '李' })
  })

  it('a file is stored on top of what is stored, and what is typed beside it stays unsaved', async () => {
    const { queue, stored } = opened()
    queue.change('person', { name: '李' })
    void queue.save(['person'])
    await vi.advanceTimersByTimeAsync(200)
    queue.change('person', { name: '李明' })
    const done = queue.put('person', (value) => ({ ...value, card: 7 }) as SectionValue)
    await vi.advanceTimersByTimeAsync(200)
    expect((await done).is).toBe('saved')
    expect(stored.person?.value).toEqual({ name: '李', card: 7 })
    expect([queue.valueOf('person'), queue.snapshot().person?.status]).toEqual([{ name: '李明', card: 7 }, 'unsaved'])
  })

  it('rows saved at once are all there, and an answer that got lost makes no second one', async () => {
    const { queue, stored, line } = opened()
    const all = ['a', 'b', 'd'].map((id) => queue.put('papers', withRow(id)))
    await vi.advanceTimersByTimeAsync(500)
    await Promise.all(all)
    expect(rows(stored.papers?.value).map(({ id }) => id)).toEqual(['a', 'b', 'd'])
    line.is = 'answer-lost'
    const lost = queue.put('papers', withRow('c'))
    await vi.advanceTimersByTimeAsync(500)
    expect((await lost).is).toBe('lost')
    line.is = 'up'
    const again = queue.put('papers', withRow('c'))
    await vi.advanceTimersByTimeAsync(500)
    expect((await again).is).toBe('saved')
    expect(rows(stored.papers?.value).map(({ id }) => id)).toEqual(['a', 'b', 'd', 'c'])
  })

  it('what was typed can be given up', async () => {
    const { queue, drafts } = opened()
    queue.change('person', { name: '李' })
    queue.discard('person')
    expect([queue.valueOf('person'), drafts.person]).toEqual([undefined, undefined])
  })
})

describe('rows that two windows never contradict each other about', () => {
  const rows = (...ids: string[]) => ids.map((id) => ({ id }))

  it('are stored with the other window’s, and nobody is asked', async () => {
    const { queue, stored } = world({ merge: true })
    stored.papers = { version: 3, value: rows('theirs') }
    queue.change('papers', rows('mine'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(queue.snapshot().papers).toMatchObject({ status: 'saved', version: 4 })
    expect(stored.papers).toEqual({ version: 4, value: rows('theirs', 'mine') })
  })

  it('are taken over on top of what was typed, which is sent first', async () => {
    const { queue, stored, sent } = world({ merge: true })
    queue.change('papers', rows('mine'))
    const done = queue.carry('papers', async (version) => ({
      is: 'saved',
      version: version + 1,
      savedAt,
      value: [...((stored.papers?.value ?? []) as Row[]), ...rows('taken')],
      problems: [],
    }))
    await vi.advanceTimersByTimeAsync(500)
    expect((await done).is).toBe('saved')
    expect(sent).toEqual([['papers', rows('mine')]])
    expect(queue.snapshot().papers).toMatchObject({ status: 'saved', version: 2, value: rows('mine', 'taken') })
  })

  it('are not taken over when another window was faster, whose rows are shown instead', async () => {
    const { queue } = world({ merge: true })
    const done = queue.carry('papers', async () => ({ is: 'conflict', version: 5, value: rows('theirs') }))
    await vi.advanceTimersByTimeAsync(200)
    expect((await done).is).toBe('conflict')
    expect(queue.snapshot().papers).toMatchObject({ version: 5, value: rows('theirs') })
  })
})
