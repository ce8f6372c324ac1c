import { expect, it } from 'vitest'
import { openGate } from './gate.ts'

it('lets nobody pass while it is closed, and knows when the last one beyond it is back', async () => {
  const gate = openGate()
  const happened: string[] = []
  let finish = () => {}
  const first = gate.pass(() => new Promise<void>((resolve) => (finish = resolve)))
  gate.close()
  const second = gate.pass(async () => void happened.push('second'))
  const quiet = gate.quiet().then(() => happened.push('quiet'))
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(happened).toEqual([])
  finish()
  await Promise.all([first, quiet])
  expect(happened).toEqual(['quiet'])
  gate.open()
  await second
  expect(happened).toEqual(['quiet', 'second'])
})
