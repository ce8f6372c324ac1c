import { afterAll, beforeAll, beforeEach, describe, onTestFailed } from 'vitest'
import { openBrowser } from '../browser.ts'
import { applying } from '../play/applying.ts'
import { checking } from '../play/checking.ts'
import { organising } from '../play/organising.ts'
import { publicising } from '../play/publicising.ts'
import { receiving } from '../play/receiving.ts'
import { reviewing } from '../play/reviewing.ts'
import { openStage } from '../play/stage.ts'
import { startSite } from '../server.ts'

/** A Monday in a year whose holidays are known, so that the play can be given in any year. */
const monday = '2026-06-01T09:00:00+08:00'
const browser = openBrowser({ demonstration: false })
let site: Awaited<ReturnType<typeof startSite>>
const stage = openStage(browser, () => site, monday)

beforeAll(async () => {
  site = await startSite({ demonstration: 'off', clock: monday })
})
afterAll(() => site.stop())

/** Every scene begins where the last one ended: after one that failed, the others would only wait in vain. */
let broken = false
beforeEach(({ skip }) => {
  if (broken) skip('an earlier scene failed')
  onTestFailed(() => {
    broken = true
  })
})

/** A scene cannot be played twice: what it did the first time stays done. */
describe('the whole chain', { retry: 0 }, () => {
  describe('an empty server, filled from the top down', () => organising(stage))
  describe('an engineer declares', () => applying(stage))
  describe('the desks check, send back and approve', () => checking(stage))
  describe('the public may object', () => publicising(stage))
  describe('the committee decides, the office confirms and certifies', () => reviewing(stage))
  describe('the title', () => receiving(stage))
})
