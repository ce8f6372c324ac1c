import { dayAfter } from '../../core/day.ts'
import { inWordsOf } from '../../core/defence.ts'
import { arrange } from '../db/defences.ts'
import { today } from '../hosted.ts'
import type { Declared } from './declaring.ts'
import { committeeOf, type Telling } from './telling.ts'

/** Those whom the demonstration calls to an interview, by the office of the committee that their file lies with. */
export async function callToInterviews(telling: Telling, everybody: readonly Declared[]) {
  const { db, region, server, cast } = telling
  const say = (text: string) => inWordsOf(region.defence, text)
  for (const { id, applicant } of everybody) {
    if (!applicant.interview) continue
    const { inDays, ...defence } = applicant.interview
    const { account } = cast.at((await committeeOf(telling, id)).convener, 'officer')
    const arranged = { application: id, defence: { ...defence, on: dayAfter(today(server), inDays), note: '' } }
    await db.transaction().execute((tx) => arrange(tx, [arranged], { account, at: server.now(), reason: '', say }))
  }
}
