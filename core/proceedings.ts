import type { Progress } from './application.ts'
import type { Tally } from './ballot.ts'
import type { Day } from './day.ts'
import type { Role } from './route.ts'

/** What happened to an application, in the words that paper wants. Documents name its parts by "@name". */
export type Proceedings = {
  /** 申报编号. */
  number: string
  year: number
  organisation: string
  series: string
  level: string
  title: string
  specialty: string
  way: string
  /** 推荐和公示情况 and 推荐小组意见 of the applicant's own unit. */
  recommendation: string
  groupOpinion: string
  opinions: readonly Opinion[]
  /** The committee has confirmed that the file has come. */
  received?: { on: Day }
  /** 答辩安排, in the words of its notice. */
  defence?: { committee: string; on: Day; time: string; place: string; group: string; note: string }
  outcome?: { committee: string; on: Day; tally: Tally; passed: boolean }
  confirmation?: { office: string; on: Day }
  /** `address` is where a stranger verifies the certificate. */
  certificate?: { number: string; office: string; on: Day; address: string }
}

export type Opinion = { office: string; own: boolean; role: Role; by: string; text: string; on: Day }

type Event = { act: string; is: string; office: number | null; progress: Progress }

/**
 * What has been done and still stands, each desk's last word only. A submission starts the checking anew from the desk
 * it goes to: what that desk and those after it had said before is no longer about this file.
 */
export function standingEvents<One extends Event>(events: readonly One[]): One[] {
  return events.reduce<One[]>((before, event) => {
    if (event.act !== 'submit') return [...before.filter((one) => !isSameWord(one, event)), event]
    const { progress } = event
    const passed = progress.state === 'under-check' ? progress.desks.slice(0, progress.at) : []
    return before.filter(
      ({ act, is, office }) => act === 'approve' && passed.some((desk) => desk.office === office && desk.role === is),
    )
  }, [])
}

const isSameWord = (one: Event, other: Event) =>
  one.act === 'approve' && other.act === 'approve' && one.office === other.office && one.is === other.is
