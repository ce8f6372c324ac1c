import { z } from 'zod'
import { audit } from '../audit.ts'
import { findRow, setAutonomousSeries } from '../db/organisations.ts'
import { idParam, notFound, ok, refuse, route } from './route.ts'

export const autonomousSeriesRoutes = [
  route({
    method: 'PUT',
    path: '/organisations/:id/autonomous-series',
    tag: '机构（单位）',
    summary: '上级职改办授权下级单位自主评审的系列',
    who: ['administrator'],
    params: idParam,
    body: z.object({ series: z.array(z.string().max(60)).max(60) }).strict(),
    answer: ok,
    handle: async (call) => {
      const { db, region, session, params, body } = call
      const groupOf = (kind: string | undefined) => region.organisationKinds.find(({ id }) => id === kind)?.group
      const row = await findRow(db, session.office ?? 0, params.id)
      if (!row || row.id === session.office) return notFound()
      if (groupOf(session.organisationKind) !== 'office') return refuse('not-a-title-office', undefined, 403)
      if (groupOf(row.kind) !== 'self-review') return refuse('not-a-self-review-unit')
      const wanted = [...new Set(body.series)]
      if (!wanted.every((one) => region.series.some(({ id }) => id === one))) return refuse('no-such-series')
      await db.transaction().execute(async (tx) => {
        const before = await setAutonomousSeries(tx, row.id, wanted)
        await audit(tx, call, 'authorise-series', 'organisation', row.id, { before, after: wanted })
      })
      return { ok: true as const }
    },
  }),
]
