import { z } from 'zod'
import { authorisingKinds, type Committee, committeeRefusal } from '../../core/committee.ts'
import type { CommitteeId } from '../../core/id.ts'
import { levels } from '../../core/title.ts'
import { audit } from '../audit.ts'
import { findAuthoriser, findCommittee, insertCommittee, listCommitteesOf, updateCommittee } from '../db/committees.ts'
import { findOrganisation } from '../db/organisations.ts'
import { day, idParam, notFound, ok, refuse, route, version } from './route.ts'

const filing = z.strictObject({ opens: day, closes: day })
const level = z.enum(levels)
const members = z.number().int().min(3).max(999)
const name = z.string().trim().min(1).max(80)

export const committeeShape = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  series: z.string(),
  levels: z.array(level),
  type: z.enum(['open', 'autonomous']),
  members: z.number(),
  filing,
  paused: z.boolean(),
  version: z.number(),
  convener: z.number(),
  authoriser: z.number(),
  convenerName: z.string(),
  authoriserName: z.string(),
})

/** 评委会. Made by the convening unit's administrator; its codes are a set of their own, apart from organisations'. */
export const committeeRoutes = [
  route({
    method: 'GET',
    path: '/committees',
    tag: '评委会',
    summary: '本单位组建或授权管理的评委会',
    who: ['administrator', 'officer', 'approver'],
    answer: z.array(committeeShape),
    handle: async ({ db, session }) => (session.office ? listCommitteesOf(db, session.office) : []),
  }),
  route({
    method: 'POST',
    path: '/committees',
    tag: '评委会',
    summary: '创建评委会',
    who: ['administrator'],
    body: z.strictObject({
      code: z
        .string()
        .trim()
        .regex(/^[0-9A-Za-z-]{2,20}$/),
      name,
      series: z.string(),
      levels: z.array(level).min(1).max(levels.length),
      type: z.enum(['open', 'autonomous']),
      members,
      filing,
    }),
    answer: z.object({ id: z.number() }),
    handle: async (call) => {
      const { db, region, session, body } = call
      if (!session.office) return notFound()
      const own = await findOrganisation(db, session.office)
      const authoriser = await findAuthoriser(db, session.office, authorisingKinds(region))
      if (!own || !authoriser) return notFound()
      const committee = { ...body, convener: session.office, authoriser } as Omit<Committee, 'id' | 'paused'>
      const refusal = committeeRefusal(committee, region, own)
      if (refusal) return refuse(refusal.refusal, refusal.detail)
      const id = await insertCommittee(db, committee)
      if (!id) return refuse('committee-code-taken', { code: body.code })
      await audit(db, call, 'create-committee', 'committee', id, {
        code: body.code,
        series: body.series,
        type: body.type,
      })
      return { id }
    },
  }),
  route({
    method: 'PUT',
    path: '/committees/:id',
    tag: '评委会',
    summary: '修改评委会、续期备案、暂停',
    who: ['administrator'],
    params: idParam,
    body: z.strictObject({
      version,
      name,
      levels: z.array(level).min(1),
      members,
      filing,
      paused: z.boolean(),
    }),
    answer: ok,
    handle: async (call) => {
      const { db, region, session, params, body } = call
      const id = params.id as CommitteeId
      const before = await findCommittee(db, id)
      if (!before || before.convener !== session.office) return notFound()
      const own = await findOrganisation(db, before.convener)
      if (!own) return notFound()
      const changed = { ...before, ...body } as Committee
      const refusal = committeeRefusal(changed, region, own)
      if (refusal) return refuse(refusal.refusal, refusal.detail)
      if (!(await updateCommittee(db, id, body.version, changed))) return refuse('changed-meanwhile')
      await audit(db, call, 'change-committee', 'committee', id, {
        members: body.members,
        paused: body.paused,
        filing: body.filing,
      })
      return { ok: true as const }
    },
  }),
]
