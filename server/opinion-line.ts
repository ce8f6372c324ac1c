import { z } from 'zod'
import type { Application } from '../core/application.ts'
import { type OpinionSight, opinionSight } from '../core/opinion-sight.ts'
import type { Region } from '../core/region.ts'
import { levelNames, levels } from '../core/title.ts'
import type { OpinionRow } from './db/notice-opinions.ts'
import { maskedIdNumber } from './personal.ts'
import type { Keys } from './seal.ts'
import { actorOf, type Session } from './session.ts'
import { nameTitles } from './titles.ts'

const opinionFile = z.object({
  file: z.number(),
  name: z.string(),
  type: z.enum(['jpg', 'png', 'pdf']),
  bytes: z.number(),
  sha256: z.string(),
})

/** What was said of the notice, as far as the reader may know it. */
export const opinionSaid = z.object({
  objection: z.boolean(),
  reason: z.string().nullable(),
  files: z.array(opinionFile),
  ruled: z.object({ upheld: z.boolean(), reason: z.string() }).nullable(),
})

export const opinionLine = z.object({
  application: z.number(),
  version: z.number(),
  name: z.string(),
  idNumber: z.string(),
  organisation: z.string(),
  series: z.string(),
  level: z.enum(levels),
  levelName: z.string(),
  title: z.string(),
  specialty: z.string(),
  stage: z.string(),
  arrivedAt: z.string(),
  /** Of the notice that the person is on. */
  notice: z.object({ id: z.number(), closes: z.string(), openObjections: z.number() }).nullable(),
  opinion: opinionSaid.nullable(),
  /** Why it was sent down to be redone. */
  sentDown: z.string().nullable(),
})

export function opinionLineOf(row: OpinionRow, { region, keys, session }: Shown) {
  const sight = sightOf(row, session)
  const { progress } = row
  const named = nameTitles(region, { series: row.series ?? '', title: row.title })
  const level = row.level ?? 'intermediate'
  return {
    application: row.id,
    version: row.version,
    name: row.name,
    idNumber: maskedIdNumber(row.idNumber, keys),
    organisation: row.unit,
    ...named,
    level,
    levelName: levelNames[level],
    specialty: row.specialty,
    stage: row.stage,
    arrivedAt: row.arrivedAt.toISOString(),
    notice:
      progress.state === 'outcome-on-notice'
        ? { id: progress.notice, closes: progress.closes, openObjections: row.isThemself ? 0 : progress.openObjections }
        : null,
    opinion: saidOf(row, sight),
    sentDown: progress.state === 'opinion-climbing' && mayReadWhy(row, session, sight) ? progress.sentDown : null,
  }
}

export function saidOf({ said, files, ruled }: OpinionRow, sight: OpinionSight) {
  if (!said || (sight !== 'words' && sight !== 'proof')) return null
  return {
    objection: said.objection,
    reason: said.objection ? said.reason : null,
    files: said.objection && sight === 'proof' ? files : [],
    ruled,
  }
}

export const sightOf = (row: OpinionRow, session: Session): OpinionSight =>
  opinionSight(actorOf(session), {
    application: { ...row, ...row.progress } as unknown as Application,
    trail: row.trail,
    ...(row.convener && { convener: row.convener }),
    ...(row.authoriser && { authoriser: row.authoriser }),
    isThemself: row.isThemself,
  })

type Shown = { region: Region; keys: Keys; session: Session }

/** Whoever it lies with again, and whoever sent it there. */
const mayReadWhy = ({ progress, isThemself }: OpinionRow, { office }: Session, sight: OpinionSight) =>
  !isThemself &&
  progress.state === 'opinion-climbing' &&
  office !== undefined &&
  (sight === 'words' || sight === 'proof' || progress.path[progress.at + 1] === office)
