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
  outcome?: { committee: string; on: Day; tally: Tally; passed: boolean }
  confirmation?: { office: string; on: Day }
  /** `address` is where a stranger verifies the certificate. */
  certificate?: { number: string; office: string; on: Day; address: string }
}

export type Opinion = { office: string; own: boolean; role: Role; by: string; text: string; on: Day }
