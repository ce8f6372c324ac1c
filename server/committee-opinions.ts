import type { ApplicationId, CommitteeId } from '../core/id.ts'
import type { Level } from '../core/title.ts'
import { listOpinions, type OpinionRow } from './db/notice-opinions.ts'
import { type Hosted, type Server, today } from './hosted.ts'
import { saidOf, sightOf } from './opinion-line.ts'
import type { Session } from './session.ts'

/** 公示意见 of everybody whom a committee passed: where each is, and what it says to those who may read it by now. */
export async function committeeOpinions(
  { db, region, server, session }: Hosted & { server: Server; session: Session },
  id: CommitteeId,
  year: number,
) {
  const { rows } =
    region.policy.outcomeNotice === 'climbs'
      ? await listOpinions(
          db,
          { is: 'committee', id },
          { me: session.account, today: today(server) },
          { filters: { year } },
        )
      : { rows: [] }
  const opinionOf = (row: OpinionRow) => ({ stage: stageOf(row), said: saidOf(row, sightOf(row, session)) })
  return {
    opinions: new Map<ApplicationId, ReturnType<typeof opinionOf>>(rows.map((row) => [row.id, opinionOf(row)])),
    /** Whom an upheld objection took out of the committee's own list. */
    refused: rows.filter(({ progress }) => progress.state === 'refused').map(lineOf),
  }
}

const lineOf = ({ id, name, unit, series, title, level, specialty, progress, arrivedAt }: OpinionRow) => ({
  ...{ application: id, name, organisation: unit, series: series ?? '', title, specialty, progress, arrivedAt },
  level: level as Level,
  state: progress.state,
})

/** What the unit has decided shows only once it has arrived. */
function stageOf({ stage, progress }: OpinionRow) {
  if (progress.state === 'opinion-climbing') return 'climbing'
  return stage === 'handed-in' ? 'arrived' : stage
}
