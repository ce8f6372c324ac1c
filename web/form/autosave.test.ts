import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '../api/client.ts'
import { openAutosave } from './autosave.ts'
import type { Draft, Outcome, SectionValue } from './sections.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const savedAt = '2026-04-09T02:32:00.000Z'

/** A server that keeps versions, and that can be cut off, before or after it has stored what it was sent. */
function world({ draft }: { draft?: Draft } = {}) {
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
